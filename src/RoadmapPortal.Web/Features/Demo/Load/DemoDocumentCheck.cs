using System.Globalization;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Web.Features.Demo.Load;

/// <summary>
/// What the shape of a data file cannot say: names that must resolve, lists that must mean what they list, numbers that
/// counting must give. The documents' own mistakes are no problems; the transcriber's are.
/// </summary>
public static class DemoDocumentCheck
{
    /// <summary>All problems, each with its place; empty if the document can be loaded.</summary>
    public static IReadOnlyList<string> Problems(DemoDocument document) =>
        [.. Schools(document), .. Stamps(document), .. Audit(document), .. Blocks(document.Roadmap), .. document.Roadmap.Tables.SelectMany(Cells), .. document.Roadmap.Tables.SelectMany(Numbers), .. Responsible(document)];

    private static IEnumerable<string> Schools(DemoDocument document)
    {
        var labels = document.Schools.Select(school => school.Label).ToList();
        foreach (var label in labels.Where(label => labels.Count(other => other == label) > 1).Distinct())
        {
            yield return $"schools: the label '{label}' stands twice";
        }

        var isSchools = document.Roadmap.Kind == "school";
        if (document.Roadmap.Kind is not ("municipal" or "school") || isSchools != document.Roadmap.School is not null)
        {
            yield return "roadmap: a school's roadmap, and no other, names its school";
        }
        else if (isSchools && !labels.Contains(document.Roadmap.School!))
        {
            yield return $"roadmap: there is no school '{document.Roadmap.School}'";
        }
    }

    /// <summary>What was understood of a stamp must stand in its words: names, days and numbers are not made up.</summary>
    private static IEnumerable<string> Stamps(DemoDocument document)
    {
        var (words, approval) = (Squeezed(document.Roadmap.ApprovalStamp ?? []), document.Roadmap.Approval);
        if (words.Length == 0 != approval is null)
        {
            yield return "roadmap: an approval stamp, and nothing else, needs an approval that says what it means";
        }

        foreach (var part in new[] { approval?.Name, approval?.Number, approval?.Ground }.OfType<string>().Where(part => !words.Contains(Squeezed([part]), StringComparison.OrdinalIgnoreCase)))
        {
            yield return $"roadmap: '{part}' of the approval is not in its stamp";
        }

        if (document.Order is { } order)
        {
            var annex = Squeezed(order.Annex.Stamp);
            foreach (var part in new[] { order.Issuer ?? "", order.Number }.Where(part => !annex.Contains(Squeezed([part]), StringComparison.OrdinalIgnoreCase)))
            {
                yield return $"order: '{part}' is not in the stamp of its annex";
            }

            var number = order.Annex.Number?.ToString(CultureInfo.InvariantCulture) ?? "";
            if (Squeezed(order.Annex.Stamp.Take(1)).TrimStart("Приложение№".ToCharArray()) != number)
            {
                yield return $"order: '{number}' is not the number in the stamp of its annex";
            }
        }
    }

    /// <summary>Without blanks and with one kind of quotation marks, in which stamps and texts of one document differ.</summary>
    private static string Squeezed(IEnumerable<string> lines) =>
        string.Concat(string.Concat(lines).Where(letter => !char.IsWhiteSpace(letter))).Replace('«', '"').Replace('»', '"');

    private static IEnumerable<string> Audit(DemoDocument document)
    {
        if (document.Audit is not { } audit)
        {
            yield break;
        }

        if (document.Catalogue.Numbering is null)
        {
            yield return "catalogue: an audited catalogue needs a numbering";
        }

        var tenant = MunicipalityId.New();
        var schools = document.Schools.Select((school, order) =>
            new School(tenant, SchoolId.New(), school.Kind, school.Number, school.Label, school.Name, order, school.Aliases)).ToList();
        var codes = document.Catalogue.Factors.SelectMany(factor => factor.Parameters).Select(parameter => parameter.Code).ToHashSet();
        foreach (var line in audit.Lines)
        {
            if (!codes.Contains(line.Code))
            {
                yield return $"audit {line.Code}: the catalogue has no such code";
            }

            foreach (var label in line.Schools.Where(label => schools.All(school => school.Label != label)))
            {
                yield return $"audit {line.Code}: there is no school '{label}'";
            }

            var found = schools.Where(school => line.Schools.Contains(school.Label)).ToList();
            if (line.PrintedList is not null && !new SchoolList(schools).Read(line.PrintedList).Means(found))
            {
                yield return $"audit {line.Code}: the printed list does not mean the schools listed";
            }
        }
    }

    private static IEnumerable<string> Blocks(DemoRoadmap roadmap)
    {
        var tables = roadmap.Tables.Select(table => table.Key).Order();
        var placed = roadmap.Blocks.Select(block => block.Table).OfType<string>().Order();
        if (!tables.SequenceEqual(placed))
        {
            yield return "roadmap: every table needs exactly one block that prints it";
        }
    }

    private static IEnumerable<string> Cells(DemoTable table)
    {
        var columns = table.Columns.Select(column => column.Kind).Where(kind => kind != ColumnKind.Number).ToHashSet();
        foreach (var (section, level, activity) in from section in table.Sections from level in section.Levels from activity in level.Activities select (section, level, activity))
        {
            var place = $"{table.Key} / {section.Heading} / {level.Heading} / {activity.Number}";
            if (!columns.SetEquals(activity.Cells.Keys))
            {
                yield return $"{place}: the cells are not the table's columns";
            }

            if (activity.Cells.Values.FirstOrDefault(words => words != Domain.Roadmaps.Cells.Clean(words) || words != words.Trim()) is { } unclean)
            {
                yield return $"{place}: '{unclean}' has blanks around it or characters that cannot be kept";
            }
        }
    }

    /// <summary>Counted numbers must come out as printed; typed ones are kept as they are.</summary>
    private static IEnumerable<string> Numbers(DemoTable table)
    {
        var suffix = DemoWriter.SuffixOf(table);
        var number = 0;
        foreach (var section in table.Sections)
        {
            number = table.Numbering == TableNumbering.PerSection ? 0 : number;
            foreach (var level in section.Levels)
            {
                number = table.Numbering == TableNumbering.PerLevel ? 0 : number;
                foreach (var printed in level.Activities.Select(activity => activity.Number))
                {
                    number++;
                    var counted = table.Numbering == TableNumbering.None ? null : number.ToString(CultureInfo.InvariantCulture) + suffix;
                    if (table.Numbering != TableNumbering.Typed && printed != counted)
                    {
                        yield return $"{table.Key} / {section.Heading} / {level.Heading}: the number '{printed}' is printed where counting gives '{counted}'";
                    }
                }
            }
        }
    }

    private static IEnumerable<string> Responsible(DemoDocument document)
    {
        var tenant = MunicipalityId.New();
        var directory = new ResponsibleDirectory(document.Directory.Select(entry => new Responsible(tenant, ResponsibleId.New(), entry.Kind, entry.Label, entry.Aliases)));
        return
            from table in document.Roadmap.Tables
            from section in table.Sections
            from level in section.Levels
            from activity in level.Activities
            let words = activity.Cells.GetValueOrDefault(ColumnKind.Responsible, "")
            where words.Length > 0 && directory.Find(words).Count == 0
            select $"{table.Key} / {section.Heading} / {activity.Number}: nobody of the directory is named in '{words}'";
    }
}
