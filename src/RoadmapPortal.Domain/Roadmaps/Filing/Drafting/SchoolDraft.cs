using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Domain.Roadmaps.Filing.Drafting;

/// <summary>The draft of a school's roadmap that writes itself when a campaign opens.</summary>
/// <param name="Roadmap">New.</param>
/// <param name="Offers">For each municipal activity that it took, which row came of it.</param>
public sealed record SchoolDraft(SchoolRoadmap Roadmap, IReadOnlyList<OfferedActivity> Offers)
{
    /// <param name="meaning">By which the period's words are understood.</param>
    public static SchoolDraft Write(School school, PlanningPeriod period, SchoolRoadmapTemplate template, IReadOnlyList<Offer> offers, RowMeaning meaning)
    {
        var roadmap = new SchoolRoadmap(school.Tenant, RoadmapId.New(), period.Id, school.Id, template.TitleFor(school.Name));
        roadmap.ApproveBy(Approval.ByOrder($"директора {school.Name}", null, null));
        roadmap.AddBlock(BlockKind.Audit, template.AuditHeading, null);
        var table = roadmap.AddTable(TableKind.Plan, template.TableHeading, TableNumbering.WholeTable, ".");
        foreach (var column in template.Columns)
        {
            table.AddColumn(column.Kind, column.Heading);
        }

        roadmap.AddBlock(BlockKind.Table, template.TableHeading, null, table.Id);
        var taken = new List<OfferedActivity>();
        foreach (var part in offers.GroupBy(offer => template.HasSections ? offer.SectionHeading : null))
        {
            var section = table.AddSection(part.Key, null, null);
            var rows = part.ToList();
            table.Fill(section, Level.None, [.. rows.Select(offer => new ActivityWords("", Shown(offer.Cells, template)))], meaning);
            var filled = table.Runs().Last(run => run.Section.Id == section.Id).Rows;
            taken.AddRange(rows.Zip(filled, (offer, row) => new OfferedActivity(school.Tenant, roadmap.Id, offer.Source.Activity.Id, row.Activity.Id)));
        }

        if (offers.Count == 0)
        {
            table.AddSection(null, null, null);
        }

        return new SchoolDraft(roadmap, taken);
    }

    /// <summary>Only what the school's table has a column for.</summary>
    private static Cells Shown(Cells cells, SchoolRoadmapTemplate template) =>
        Cells.From(cells.Where(cell => template.Columns.Any(column => column.Kind == cell.Key)));
}
