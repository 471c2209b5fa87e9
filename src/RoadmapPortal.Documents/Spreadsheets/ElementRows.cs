using RoadmapPortal.Documents.Composition;

namespace RoadmapPortal.Documents.Spreadsheets;

/// <summary>Puts what is no table into rows of a sheet: merged over its columns, as high as the words need.</summary>
/// <param name="columnPoints">The sheet's columns, whatever they were made for.</param>
/// <param name="hasLabelColumn">Whether the first column is for the labels of lists; otherwise these stand before the words.</param>
internal sealed class ElementRows(SheetBuilder sheet, IReadOnlyList<double> columnPoints, bool hasLabelColumn)
{
    /// <summary>A stamp is at most 8 cm wide (ГОСТ Р 7.0.97-2025).</summary>
    private const double StampPoints = 80 * 72 / 25.4;

    private const double SignatureShare = 0.6;
    private const double SpacePoints = 12;

    private readonly double width = columnPoints.Sum();

    public void Add(IEnumerable<PaperElement> elements)
    {
        PaperElement? before = null;
        foreach (var element in elements)
        {
            // A title in the midst of a sheet begins another part of the paper; a stamp has its own space.
            if (element is PaperTitle && before is not (null or CornerStamp))
            {
                sheet.AddSpace(SpacePoints);
            }

            Add(element);
            before = element;
        }
    }

    private void Add(PaperElement element)
    {
        switch (element)
        {
            case CornerStamp stamp:
                AddStamp(stamp);
                break;
            case Letterhead head:
                AddHead(head);
                break;
            case PaperTitle title:
                sheet.AddBanner(title.Text, CellLook.Title);
                break;
            case PaperHeading heading:
                sheet.AddBanner(heading.Text, heading.HeadsTable ? CellLook.Title : CellLook.Subtitle);
                break;
            case RunningText text:
                sheet.AddBanner(text.Lead is null ? text.Text : text.Lead + " " + text.Text, CellLook.Prose);
                break;
            case PaperList list:
                AddItems(list.Items);
                break;
            case SignatureLine line:
                sheet.AddSpace(SpacePoints);
                AddBeside(SignatureShare * width, (line.Position, CellLook.ProseFoot), (line.Name, CellLook.ProseRight));
                break;
            default:
                throw new ArgumentException($"A sheet has no rows for a {element.GetType().Name}.", nameof(element));
        }
    }

    private void AddStamp(CornerStamp stamp)
    {
        var first = NearestColumn(width - StampPoints);
        sheet.AddRows([[new PlacedCell(string.Join('\n', stamp.Lines), CellLook.Prose, first, columnPoints.Count - first)]]);
        sheet.AddSpace(SpacePoints);
    }

    private void AddHead(Letterhead head)
    {
        sheet.AddBanner(string.Join('\n', head.Body), CellLook.Title);
        sheet.AddBanner(head.Kind, CellLook.Title);
        var (place, number) = (NearestColumn(width / 3), NearestColumn(width * 2 / 3));
        if (place == 0 || place == number)
        {
            sheet.AddBanner(string.Join('\n', head.Date, head.Place, head.Number), CellLook.Prose);
            return;
        }

        sheet.AddRows([[
            new PlacedCell(head.Date, CellLook.ProseFoot, 0, place),
            new PlacedCell(head.Place ?? "", CellLook.ProseCentred, place, number - place),
            new PlacedCell(head.Number, CellLook.ProseRight, number, columnPoints.Count - number),
        ]]);
    }

    private void AddItems(IReadOnlyList<PaperListItem> items)
    {
        foreach (var item in items)
        {
            if (hasLabelColumn)
            {
                sheet.AddRows([[
                    new PlacedCell(item.Label, CellLook.Prose, 0),
                    new PlacedCell(item.Text, CellLook.Prose, 1, columnPoints.Count - 1),
                ]]);
            }
            else
            {
                sheet.AddBanner(item.Label + " " + item.Text, CellLook.Prose);
            }

            AddItems(item.Items);
        }
    }

    private void AddBeside(double leftPoints, (string Text, CellLook Look) left, (string Text, CellLook Look) right)
    {
        if (NearestColumn(leftPoints) is > 0 and var second)
        {
            sheet.AddRows([[
                new PlacedCell(left.Text, left.Look, 0, second),
                new PlacedCell(right.Text, right.Look, second, columnPoints.Count - second),
            ]]);
            return;
        }

        sheet.AddBanner(left.Text, left.Look);
        sheet.AddBanner(right.Text, right.Look);
    }

    /// <summary>The column that begins nearest to a distance from the left; 0 if there is only one.</summary>
    private int NearestColumn(double points)
    {
        var (nearest, least, start) = (0, double.MaxValue, 0.0);
        for (var column = 1; column < columnPoints.Count; column++)
        {
            start += columnPoints[column - 1];
            if (Math.Abs(start - points) < least)
            {
                (nearest, least) = (column, Math.Abs(start - points));
            }
        }

        return nearest;
    }
}
