using RoadmapPortal.Data.History;
using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Audits.Desk;

namespace RoadmapPortal.Web.Features.Audits.SelfAudit;

/// <summary>Saves one answer of a school. Refused if somebody else wrote it since the writer read it.</summary>
public sealed class SaveAnswer(SchoolAuditDesk desk)
{
    public static readonly Rule IsStillAsSeen = new(
        "answer/is-still-as-seen", "Пока вы правили, этот ответ записал другой сотрудник. Ваш текст в полях; чтобы оставить его, сохраните ещё раз.");

    /// <param name="seen"><see cref="SavedAnswer.Mark"/> of what the writer saw before typing.</param>
    /// <returns>What is kept; after <see cref="IsStillAsSeen"/>, what the other person wrote.</returns>
    public Task<Outcome<SavedAnswer>> RunAsync(
        Visitor visitor, SchoolAuditPlace place, RiskParameterId parameter, AnswerWords words, string? seen, CancellationToken cancellation) =>
        desk.ChangeAsync(visitor, place, (open, token) => WriteAsync(open, parameter, words.Clean(), seen, token), cancellation);

    private static async Task<Outcome<SavedAnswer>> WriteAsync(
        OpenSchoolAudit open, RiskParameterId parameter, AnswerWords words, string? seen, CancellationToken cancellation)
    {
        var refusals = open.School.WhyNotAnswer(open.Actor, open.Of.Questions, parameter, words, open.Day);
        if (refusals.Count > 0)
        {
            return Outcome.Refused<SavedAnswer>(refusals);
        }

        var answer = open.School.AnswerTo(parameter);
        var kept = answer?.Words ?? AnswerWords.None;
        if (kept == words)
        {
            // Saved twice, or both wrote the same: no quarrel.
            return Outcome.Done(Saved(open, words, null));
        }

        if (SavedAnswer.Mark(kept) != seen)
        {
            var last = answer is null ? null : await LastSave.OfAsync(open.Context, answer.Id.Value, cancellation);
            return new Outcome<SavedAnswer>(Saved(open, kept, last?.By), [IsStillAsSeen.Refuse()]);
        }

        open.School.Answer(open.Actor, open.Of.Questions, parameter, words, open.Day);
        await open.KeepAsync(cancellation);
        return Outcome.Done(Saved(open, words, open.Actor.Name));
    }

    private static SavedAnswer Saved(OpenSchoolAudit open, AnswerWords words, string? by) =>
        new(words, by, open.School.Answered(open.Of.Questions), open.School.WhyNotSubmit(open.Actor, open.Of.Questions, open.Day));
}
