using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing.Remarks;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Desk;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Remarks;

/// <summary>Writes the school's answers to remarks that were sent to it: all of them, or none with the reasons.</summary>
public sealed class AnswerRemarks(SchoolRoadmapDesk desk)
{
    public static readonly Rule SomethingIsSaid = new("remark/something-is-said", "Напишите ответ хотя бы на одно замечание.");

    /// <param name="answers">Only those that say something.</param>
    public Task<Outcome<IReadOnlyList<RoadmapRemark>>> RunAsync(
        Visitor visitor, RoadmapId id, IReadOnlyDictionary<RoadmapRemarkId, string> answers, CancellationToken cancellation) =>
        desk.ChangeAsync(
            visitor, id,
            async (open, token) =>
            {
                var wanted = answers.Keys.ToList();
                var remarks = await open.Context.RoadmapRemarks.Include(remark => remark.Replies)
                    .Where(remark => remark.RoadmapId == id && wanted.Contains(remark.Id) && remark.State != RemarkState.Draft).ToListAsync(token);
                var refusals = new List<Refusal>(remarks.SelectMany(remark => remark.WhyNotAnswer(open.Roadmap, open.Actor, answers[remark.Id])));
                if (remarks.Count < answers.Count)
                {
                    // Another roadmap's remark, or one that the school must not know of.
                    refusals.Add(Gate.IsFound.Refuse());
                }
                else if (answers.Count == 0)
                {
                    refusals.Add(SomethingIsSaid.Refuse());
                }

                if (refusals.Count > 0)
                {
                    return Outcome.Refused<IReadOnlyList<RoadmapRemark>>([.. refusals.Distinct()]);
                }

                remarks.ForEach(remark => remark.Answer(open.Roadmap, open.Actor, answers[remark.Id], open.Now));
                return Outcome.Done<IReadOnlyList<RoadmapRemark>>(remarks);
            },
            cancellation);
}
