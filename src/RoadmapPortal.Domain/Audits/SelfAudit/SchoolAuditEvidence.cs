using RoadmapPortal.Domain.Audits.Campaign;
using RoadmapPortal.Domain.Evidence;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Audits.SelfAudit;

/// <summary>Files beside the answers.</summary>
public sealed partial class SchoolAudit
{
    public const int MostFilesOfAnAnswer = 5;

    public const int MostMegabytes = 50;

    public static readonly Rule AnswerHasRoomForFiles = new("school-audit/answer-has-room-for-files", "У ответа не больше {0} файлов. Уберите лишний.");

    public static readonly Rule SchoolHasRoomForFiles = new(
        "school-audit/school-has-room-for-files", "Файлов школы уже {0:0.#} МБ, вместе с этим будет больше {1} МБ. Уберите лишнее или приложите ссылку.");

    public IReadOnlyList<Refusal> WhyNotAttach(ActingPerson actor, IReadOnlyList<AuditQuestion> questions, RiskParameterId parameter, NewEvidence file, CampaignDay day)
    {
        const double megabyte = 1024 * 1024;
        var refusals = new List<Refusal>(WhyNotAnswer(actor, questions, parameter, day));
        if (file.Size > NewEvidence.Largest)
        {
            refusals.Add(NewEvidence.FileFits.Refuse(file.Name, NewEvidence.LargestMegabytes));
        }

        if (AnswerTo(parameter)?.Files.Count >= MostFilesOfAnAnswer)
        {
            refusals.Add(AnswerHasRoomForFiles.Refuse(MostFilesOfAnAnswer));
        }

        var total = answers.SelectMany(answer => answer.Files).Sum(kept => (long)kept.Size);
        if (total + file.Size > MostMegabytes * megabyte)
        {
            refusals.Add(SchoolHasRoomForFiles.Refuse(total / megabyte, MostMegabytes));
        }

        return refusals;
    }

    /// <summary>Adds a file. The same bytes twice are one file.</summary>
    /// <returns>The new file, whose content must be kept; none if it was there.</returns>
    /// <exception cref="RefusedException">See <see cref="WhyNotAttach"/>.</exception>
    public EvidenceFileId? Attach(ActingPerson actor, IReadOnlyList<AuditQuestion> questions, RiskParameterId parameter, NewEvidence file, CampaignDay day)
    {
        RefusedException.ThrowIfAny(WhyNotAttach(actor, questions, parameter, file, day));
        var answer = AnswerTo(parameter) ?? Begin(parameter);
        if (answer.Files.Any(kept => kept.Sha256 == file.Sha256))
        {
            return null;
        }

        var added = new EvidenceFile(Tenant, answer.Id, file);
        answer.Attach(added);
        return added.Id;
    }

    /// <summary>Takes a file away. Where there is none, nothing changes.</summary>
    /// <exception cref="RefusedException">See <c>WhyNotAnswer</c>.</exception>
    public void Detach(ActingPerson actor, IReadOnlyList<AuditQuestion> questions, RiskParameterId parameter, EvidenceFileId file, CampaignDay day)
    {
        RefusedException.ThrowIfAny(WhyNotAnswer(actor, questions, parameter, day));
        if (AnswerTo(parameter) is { } answer && answer.Files.Any(kept => kept.Id == file))
        {
            answer.Detach(file);
        }
    }
}
