using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Risks.Renumbering;

public readonly record struct CodeRenumberingId(Guid Value) : IEntityId<CodeRenumberingId>
{
    public static CodeRenumberingId New() => new(Guid.CreateVersion7());

    public static CodeRenumberingId From(Guid value) => new(value);
}

/// <summary>перенумерация that was done: what it changed from what to what, so that exactly that can be put back.</summary>
public sealed class CodeRenumbering : ITenantOwned
{
    public static readonly Rule IsTheLast = new("renumbering/is-the-last", "Эту перенумерацию уже отменили, или после неё была другая. Отменить можно только последнюю.");

    public static readonly Rule CodesAreAsItLeftThem = new(
        "renumbering/codes-are-as-it-left-them", "После перенумерации коды или нумерацию аудита меняли ещё раз, поэтому вернуть прежние одним нажатием нельзя. Исправьте коды на этой странице.");

    private CodeRenumbering()
    {
    }

    public CodeRenumbering(MunicipalityId tenant, CodeRenumberingId id, RenumberingPlan plan, DateTimeOffset at, string person)
    {
        Tenant = tenant;
        Id = id;
        VersionId = plan.Version.Id;
        Numbering = plan.Numbering;
        At = at;
        PersonName = person;
        Codes = plan.Codes;
        Audits = plan.Audits;
        Cells = [.. plan.Roadmaps.SelectMany(roadmap => roadmap.Changed).Select(cell => cell.Change).Select(cell => new RenumberedCell(cell.Activity, cell.Column, cell.Seen, cell.Words))];
    }

    public MunicipalityId Tenant { get; private set; }

    public CodeRenumberingId Id { get; private set; }

    public RiskCatalogueVersionId VersionId { get; private set; }

    public CodeNumbering Numbering { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Who did it, by name.</summary>
    public string PersonName { get; private set; } = "";

    public IReadOnlyList<RenumberedCode> Codes { get; private set; } = [];

    public IReadOnlyList<RenumberedAudit> Audits { get; private set; } = [];

    public IReadOnlyList<RenumberedCell> Cells { get; private set; } = [];

    /// <summary>None while it stands.</summary>
    public DateTimeOffset? UndoneAt { get; private set; }

    /// <param name="last">The latest of the version; none if there is none.</param>
    /// <param name="audits">Those that it changed, as they are now.</param>
    public IReadOnlyList<Refusal> WhyNotUndo(CodeRenumbering? last, RiskCatalogueVersion version, IReadOnlyList<EntryAudit> audits)
    {
        if (UndoneAt is not null || last?.Id != Id)
        {
            return [IsTheLast.Refuse()];
        }

        var parameters = version.AllParameters().ToDictionary(parameter => parameter.Id);
        var isAsLeft = Codes.All(code => parameters.TryGetValue(code.Parameter, out var parameter) && (parameter.CodeIn(Numbering)?.Printed ?? "") == code.After)
            && Audits.All(change => audits.Any(audit => audit.Id == change.Audit && audit.Numbering == change.After));
        return isAsLeft ? [] : [CodesAreAsItLeftThem.Refuse()];
    }

    /// <summary>The codes as they were before.</summary>
    public IReadOnlyList<WantedCode> Backward() => [.. Codes.Select(code => code.Backward())];

    public void Undo(DateTimeOffset at) => UndoneAt = at;
}
