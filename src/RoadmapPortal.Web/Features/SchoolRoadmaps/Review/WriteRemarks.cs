using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing.Remarks;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Desk;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Review;

/// <summary>Keeps what a reviewer has written, for the return: all of it, or nothing with the reasons.</summary>
public sealed class WriteRemarks(SchoolRoadmapDesk desk)
{
    public static readonly Rule PlaceIsThere = new("remark/place-is-there", "Строки или графы, к которой вы писали, в карте нет. Напишите замечание ко всей карте.");

    public static readonly Rule PlaceIsNamed = new("remark/place-is-named", "{0}: {1}");

    public Task<Outcome<WrittenRemarks>> RunAsync(Visitor visitor, RoadmapId id, int round, WrittenRemarks written, CancellationToken cancellation) =>
        desk.ChangeAsync(
            visitor, id,
            async (open, token) =>
            {
                var refusals = new List<Refusal>();
                var rows = written.New.Count > 0 ? (await FiledRoadmapsLoader.LoadAsync(open.Context, [id], token))[id].Checked.Rows.ToDictionary(row => row.Activity.Id) : [];
                var count = await open.Context.RoadmapRemarks.CountAsync(remark => remark.RoadmapId == id, token);
                foreach (var remark in written.New)
                {
                    if (SubjectOf(remark, rows) is not { } subject)
                    {
                        refusals.Add(PlaceIsThere.Refuse());
                    }
                    else if (RoadmapRemark.WhyNotWrite(open.Roadmap, open.Actor, round, remark.Words, count) is { Count: > 0 } reasons)
                    {
                        refusals.AddRange(reasons.Select(reason => PlaceIsNamed.Refuse(subject.Place, reason.Words)));
                    }
                    else
                    {
                        open.Context.Add(new RoadmapRemark(open.Roadmap, open.Actor, round, subject, remark.Words, count++, open.Now));
                    }
                }

                await ReplyAsync(open, round, written.Replies, refusals, token);
                return refusals.Count > 0 ? Outcome.Refused<WrittenRemarks>([.. refusals.Distinct()]) : Outcome.Done(written);
            },
            cancellation);

    private static async Task ReplyAsync(
        OpenSchoolRoadmap open, int round, IReadOnlyDictionary<RoadmapRemarkId, string> replies, List<Refusal> refusals, CancellationToken cancellation)
    {
        var wanted = replies.Keys.ToList();
        var remarks = await open.Context.RoadmapRemarks.Include(remark => remark.Replies)
            .Where(remark => remark.RoadmapId == open.Roadmap.Id && wanted.Contains(remark.Id)).ToListAsync(cancellation);
        foreach (var remark in remarks)
        {
            if (remark.WhyNotReply(open.Roadmap, open.Actor, round, replies[remark.Id]) is { Count: > 0 } reasons)
            {
                refusals.AddRange(reasons.Select(reason => PlaceIsNamed.Refuse(remark.Place, reason.Words)));
            }
            else
            {
                remark.Reply(open.Roadmap, open.Actor, round, replies[remark.Id], open.Now);
            }
        }
    }

    private static RemarkSubject? SubjectOf(NewRemark remark, Dictionary<ActivityId, CheckedRow> rows)
    {
        if (remark.Row is not { } id)
        {
            return remark.Column is null ? RemarkSubject.Whole : null;
        }

        return rows.TryGetValue(id, out var row) && (remark.Column is null || row.Table.Columns.Any(column => column.Kind == remark.Column)) ? RemarkSubject.Of(row, remark.Column) : null;
    }
}

/// <param name="Replies">To remarks that the school has.</param>
public sealed record WrittenRemarks(IReadOnlyList<NewRemark> New, IReadOnlyDictionary<RoadmapRemarkId, string> Replies);

/// <param name="Row">None for the whole roadmap.</param>
/// <param name="Column">None for the whole row.</param>
public sealed record NewRemark(ActivityId? Row, ColumnKind? Column, string Words);
