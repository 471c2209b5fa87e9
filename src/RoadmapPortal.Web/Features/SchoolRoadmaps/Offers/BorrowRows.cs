using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Roadmaps.Filing.Drafting;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Edit;
using RoadmapPortal.Web.Features.Roadmaps.Read;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Desk;
using RoadmapPortal.Web.Features.SchoolRoadmaps.File;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Offers;

/// <summary>Takes activities from the school's roadmap of an earlier period, or from that of another school which shares it.</summary>
public sealed class BorrowRows(SchoolRoadmapDesk desk)
{
    public static readonly Rule RowsAreChosen = new("borrow/rows-are-chosen", "Отметьте мероприятия, которые взять в карту.");

    public static readonly Rule SourceIsOpen = new("borrow/source-is-open", "Из этой карты брать мероприятия нельзя: школа больше ею не делится.");

    public Task<Outcome<SchoolRoadmap>> RunAsync(Visitor visitor, RoadmapId id, RoadmapId from, IReadOnlySet<ActivityId> rows, CancellationToken cancellation) =>
        desk.ChangeAsync(
            visitor, id,
            async (open, token) =>
            {
                var refusals = await BorrowAsync(open, id, from, rows, token);
                return refusals.Count == 0 ? Outcome.Done(open.Roadmap) : Outcome.Refused<SchoolRoadmap>(refusals);
            },
            cancellation);

    /// <summary>The roadmaps that one may take from: the school's own of other periods, and of others what they share.</summary>
    public static IQueryable<SchoolRoadmap> Lenders(PortalContext context, SchoolRoadmap roadmap) => context.SchoolRoadmaps.AsNoTracking()
        .Where(map => map.Id != roadmap.Id && (map.SchoolId == roadmap.SchoolId || map.IsShared));

    /// <returns>None if the roadmap may not be borrowed from.</returns>
    public static async Task<LentRows?> OfferedAsync(PortalContext context, FilingState state, RoadmapId from, CancellationToken cancellation)
    {
        if (!await Lenders(context, state.Roadmap).AnyAsync(map => map.Id == from, cancellation)
            || await RoadmapSourcesLoader.LoadAsync(context, from, cancellation) is not { Roadmap: SchoolRoadmap lender } sources)
        {
            return null;
        }

        School owner = sources.Schools.Single(school => school.Id == lender.SchoolId);
        return new LentRows(
            $"{(owner.Id == state.School.Id ? "Из своей карты" : $"Из карты школы {owner.Name}")}: {sources.Period.Words}",
            BorrowedRow.Of(sources.Checked(), owner, state.Checked, state.School));
    }

    private static async Task<IReadOnlyList<Refusal>> BorrowAsync(
        OpenSchoolRoadmap open, RoadmapId id, RoadmapId from, IReadOnlySet<ActivityId> wanted, CancellationToken cancellation)
    {
        if (SchoolRoadmapStep.WhyNot(SchoolRoadmapMove.Edit, open.Roadmap.Stage, open.Actor.May) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        var state = (await FilingStateLoader.LoadAsync(open.Contexts, open.Context, id, cancellation))!;
        if (await OfferedAsync(open.Context, state, from, cancellation) is not { } lent)
        {
            return [SourceIsOpen.Refuse()];
        }

        var rows = lent.Rows.Where(row => wanted.Contains(row.Source.Activity.Id)).ToList();
        if (rows.Count == 0)
        {
            return [RowsAreChosen.Refuse()];
        }

        if (await SchoolTable.OpenAsync(open.Context, id, cancellation) is not { } table)
        {
            return [DecideOffer.ThereIsATable.Refuse()];
        }

        if (table.WhyNotAdd(rows.Count) is { Count: > 0 } full)
        {
            return full;
        }

        var meaning = await RowMeaningLoader.LoadAsync(open.Context, open.Roadmap.PeriodId, cancellation);
        foreach (var row in rows)
        {
            var added = SchoolTable.Add(table, row.Source.Run.Section.Heading, row.Cells, meaning);
            open.Context.Add(new RowReason(open.Roadmap.Tenant, id, added.Id, lent.Origin, open.Actor.Name, open.Now));
        }

        return [];
    }
}

/// <summary>What a roadmap has to lend.</summary>
/// <param name="Origin">Whose it is, in words: the reason why the rows are there.</param>
public sealed record LentRows(string Origin, IReadOnlyList<BorrowedRow> Rows);
