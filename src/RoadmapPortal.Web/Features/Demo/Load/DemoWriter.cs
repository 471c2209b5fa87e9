using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Web.Features.Demo.Load;

/// <summary>Puts one checked document into a context of its municipality; nothing is saved here.</summary>
internal sealed class DemoWriter(PortalContext context, MunicipalityId tenant, DemoDocument document)
{
    private readonly Dictionary<string, School> schools = [];
    private readonly Dictionary<string, RiskParameter> parametersByCode = [];

    public IReadOnlyDictionary<string, School> Schools => schools;

    /// <summary>What follows the table's numbers, by its first one: «1.» or «1».</summary>
    public static string SuffixOf(DemoTable table) =>
        table.Sections.SelectMany(section => section.Levels).SelectMany(level => level.Activities).First().Number?.EndsWith('.') == true ? "." : "";

    public void Write()
    {
        var (slug, name, shortName, authority) = document.Municipality;
        var municipality = new Municipality(tenant, Slug.Parse(slug), name, shortName, authority);
        municipality.ShowToGuests(true);
        context.Add(municipality);
        foreach (var (school, order) in document.Schools.Select((school, order) => (school, order)))
        {
            schools[school.Label] = new School(tenant, SchoolId.New(), school.Kind, school.Number, school.Label, school.Name, order, school.Aliases);
        }

        context.AddRange(schools.Values);
        var directory = document.Directory.Select(entry => new Responsible(tenant, ResponsibleId.New(), entry.Kind, entry.Label, entry.Aliases)).ToList();
        context.AddRange(directory);
        var version = Catalogue();
        var period = new PlanningPeriod(tenant, PlanningPeriodId.New(), document.Period.Words, document.Period.From, document.Period.To, version.Id);
        context.Add(period);
        var audited = Audit(period);
        var meaning = new RowMeaning(version, document.Catalogue.Numbering ?? CodeNumbering.Canonical, audited, new ResponsibleDirectory(directory));
        var roadmap = RoadmapOf(period, meaning);
        context.Add(roadmap);
        Order(roadmap, period);
    }

    private RiskCatalogueVersion Catalogue()
    {
        var catalogue = new RiskCatalogue(tenant, RiskCatalogueId.New(), document.Catalogue.Name);
        var version = catalogue.AddVersion();
        foreach (var demoFactor in document.Catalogue.Factors)
        {
            var factor = version.AddFactor(demoFactor.Number ?? "", demoFactor.Name);
            foreach (var demoParameter in demoFactor.Parameters)
            {
                var parameter = factor.AddParameter(demoParameter.Name);
                if (document.Catalogue.Numbering is { } numbering && demoParameter.Code is { } code)
                {
                    parameter.AddCode(numbering, ParameterCode.Parse(code), demoParameter.PrintedCode ?? code);
                    parametersByCode[code] = parameter;
                }
            }
        }

        context.Add(catalogue);
        return version;
    }

    /// <returns>The parameters audited.</returns>
    private IReadOnlyList<RiskParameterId> Audit(PlanningPeriod period)
    {
        if (document.Audit is not { } demo)
        {
            return [];
        }

        var audit = new EntryAudit(tenant, EntryAuditId.New(), period.Id, document.Catalogue.Numbering!.Value, demo.Introduction, demo.Columns);
        foreach (var line in demo.Lines)
        {
            var parameter = parametersByCode[line.Code];
            audit.AddLine(parameter.Id, line.PrintedList);
            foreach (var label in line.Schools)
            {
                audit.Mark(schools[label].Id, parameter.Id);
            }
        }

        context.Add(audit);
        return [.. audit.Lines.Select(line => line.ParameterId)];
    }

    private Roadmap RoadmapOf(PlanningPeriod period, RowMeaning meaning)
    {
        var demo = document.Roadmap;
        Roadmap roadmap = demo.School is null
            ? new MunicipalRoadmap(tenant, RoadmapId.New(), period.Id, demo.Title)
            : new SchoolRoadmap(tenant, RoadmapId.New(), period.Id, schools[demo.School].Id, demo.Title);
        roadmap.Stamp(demo.ApprovalStamp ?? []);
        if (demo.Approval is { } approval)
        {
            roadmap.ApproveBy(approval);
        }

        if (demo.Signature is { } signature)
        {
            roadmap.SignBy(signature.Position, signature.Name);
        }

        var tables = demo.Tables.ToDictionary(table => table.Key, table => Table(roadmap, table, meaning).Id);
        foreach (var block in demo.Blocks)
        {
            roadmap.AddBlock(block.Kind, block.Heading, block.Text, block.Table is null ? null : tables[block.Table]);
            foreach (var item in block.Items ?? [])
            {
                if (block.Kind == BlockKind.Tasks)
                {
                    roadmap.AddTask(item.Marker, item.Text);
                }
                else
                {
                    roadmap.AddIndicator(item.Marker, item.Text);
                }
            }
        }

        return roadmap;
    }

    private static RoadmapTable Table(Roadmap roadmap, DemoTable demo, RowMeaning meaning)
    {
        var table = roadmap.AddTable(demo.Kind, demo.Title, demo.Numbering, SuffixOf(demo));
        foreach (var column in demo.Columns)
        {
            table.AddColumn(column.Kind, column.Heading);
        }

        foreach (var demoSection in demo.Sections)
        {
            string? HeadingOf(Level level) => demoSection.Levels.FirstOrDefault(other => other.Level == level)?.Heading;
            var section = table.AddSection(demoSection.Heading, HeadingOf(Level.Municipal), HeadingOf(Level.School));
            foreach (var level in demoSection.Levels)
            {
                table.Fill(section, level.Level ?? Level.None, [.. level.Activities.Select(row => Words(demo, row))], meaning);
            }
        }

        return table;
    }

    private static ActivityWords Words(DemoTable table, DemoActivity row) =>
        new(table.Numbering == TableNumbering.Typed ? row.Number ?? "" : "", Cells.From(row.Cells));

    private void Order(Roadmap roadmap, PlanningPeriod period)
    {
        if (document.Order is not { } demo)
        {
            return;
        }

        var header = new OrderHeader(demo.Body, demo.Heading, demo.Date, demo.PrintedDate, demo.Place, demo.Number, demo.PrintedNumber, demo.Title)
        {
            Issuer = demo.Issuer,
        };
        var order = new Order(tenant, OrderId.New(), header, demo.Preamble, demo.Signature.Position, demo.Signature.Name);
        order.SpeakOf(period.Id);
        Items(order, demo.Items, null);
        order.AddAnnex(roadmap.Id, demo.Annex.Stamp, demo.Annex.Number);
        context.Add(order);
    }

    private static void Items(Order order, IReadOnlyList<DemoOrderItem> items, OrderItemId? parent)
    {
        foreach (var item in items)
        {
            var added = order.AddItem(item.Number, item.Text, parent);
            Items(order, item.Items, added.Id);
        }
    }
}
