using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Audits.Desk;

namespace RoadmapPortal.Web.Features.Audits.SelfAudit;

/// <summary>Saves every answer of a sent page that its writer changed, and says beside each why it was not saved.</summary>
public sealed class SaveAnswers(SaveAnswer save)
{
    public async Task RunAsync(Visitor visitor, SchoolAuditPlace place, IReadOnlyList<AuditQuestion> questions, SelfAuditForm form, CancellationToken cancellation)
    {
        foreach (var question in questions)
        {
            if (form.Typed(question.Parameter) is not { } typed)
            {
                continue;
            }

            var words = typed.Read(out var problem);
            if (problem is not null)
            {
                form.Tell(question.Parameter, [problem]);
            }
            else if (SavedAnswer.Mark(words) != typed.Seen)
            {
                var outcome = await save.RunAsync(visitor, place, question.Parameter, words, typed.Seen, cancellation);
                form.Tell(question.Parameter, outcome);
                if (!outcome.IsDone && outcome.Value is { } theirs)
                {
                    form.TellTheirs(question.Parameter, theirs);
                }
            }
        }
    }
}
