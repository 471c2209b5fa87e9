using System.Globalization;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Audits.SelfAudit;

public readonly record struct SchoolAnswerId(Guid Value) : IEntityId<SchoolAnswerId>
{
    public static SchoolAnswerId New() => new(Guid.CreateVersion7());

    public static SchoolAnswerId From(Guid value) => new(value);
}

/// <summary>What a school says of one parameter, what shows it, and what the reviewer made of it.</summary>
public sealed class SchoolAnswer : ITenantOwned
{
    private readonly List<EvidenceFile> files = [];

    private SchoolAnswer()
    {
    }

    internal SchoolAnswer(MunicipalityId tenant, SchoolAuditId audit, RiskParameterId parameter)
    {
        Tenant = tenant;
        Id = SchoolAnswerId.New();
        SchoolAuditId = audit;
        ParameterId = parameter;
    }

    public MunicipalityId Tenant { get; private set; }

    public SchoolAnswerId Id { get; private set; }

    public SchoolAuditId SchoolAuditId { get; private set; }

    public RiskParameterId ParameterId { get; private set; }

    /// <summary>None if nothing is chosen yet.</summary>
    public AnswerValue? Value { get; private set; }

    public string? Text { get; private set; }

    public decimal? Amount { get; private set; }

    /// <summary>«%», «чел.»</summary>
    public string? Unit { get; private set; }

    public string? Link { get; private set; }

    /// <summary>The school's word to <see cref="Remark"/>.</summary>
    public string? Reply { get; private set; }

    public AnswerVerdict Verdict { get; private set; }

    /// <summary>Why the reviewer returned it; stays until it is confirmed.</summary>
    public string? Remark { get; private set; }

    /// <summary>The submission in which the reviewer last decided about it; none if never.</summary>
    public int? DecidedIn { get; private set; }

    public IReadOnlyList<EvidenceFile> Files => files;

    public bool HasEvidence => Text is not null || Amount is not null || Link is not null || files.Count > 0;

    public AnswerWords Words => new(Value, Text, Amount, Unit, Link, Reply);

    /// <summary>Whether the municipality's matrix says something else about the parameter than the school does.</summary>
    /// <param name="isMarked">Whether the audit has a finding for this school and parameter.</param>
    public bool Disagrees(bool isMarked) => Value is { } value && value == AnswerValue.Found != isMarked;

    /// <summary>The evidence in one line, for the finding: «3 вакансии; 12,5 %; https://…». None if there is none in words.</summary>
    public string? EvidenceWords()
    {
        var amount = Amount is { } number ? $"{number.ToString("0.####", CultureInfo.GetCultureInfo("ru-RU"))} {Unit}".TrimEnd() : null;
        var parts = ((string?[])[Text, amount, Link]).OfType<string>().ToList();
        return parts.Count == 0 ? null : string.Join("; ", parts);
    }

    internal void Write(AnswerWords words)
    {
        (Value, Text, Amount, Unit, Link, Reply) = (words.Value, words.Text, words.Amount, words.Unit, words.Link, words.Reply);
        Touch();
    }

    internal void Attach(EvidenceFile file)
    {
        files.Add(file);
        Touch();
    }

    internal void Detach(EvidenceFileId file)
    {
        files.RemoveAll(kept => kept.Id == file);
        Touch();
    }

    internal void Decide(AnswerVerdict verdict, string? remark, int round) =>
        (Verdict, Remark, DecidedIn) = (verdict, remark, verdict == AnswerVerdict.Open ? null : round);

    /// <summary>What came back and is changed is to be looked at again.</summary>
    private void Touch() => Verdict = AnswerVerdict.Open;
}
