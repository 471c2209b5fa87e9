using RoadmapPortal.Domain.Checks;

namespace RoadmapPortal.Domain.Roadmaps.Filing.Drafting;

/// <summary>A municipal activity that one school is to carry out, in that school's words.</summary>
/// <param name="Source">The row of the municipal roadmap.</param>
/// <param name="Against">The school's findings that it works against, in the order of the audit; empty if it is for all parameters.</param>
/// <param name="Cells">In the columns of the municipal table.</param>
/// <param name="Blanks">What the school is asked for: «(указать наименование)»; by column, in the order of the words.</param>
public sealed record Offer(CheckedRow Source, IReadOnlyList<AuditedParameter> Against, Cells Cells, IReadOnlyList<OfferBlank> Blanks)
{
    public string? SectionHeading => Source.Run.Section.Heading;

    /// <summary>The cells with the school's answers in their places.</summary>
    /// <param name="answers">In the order of <see cref="Blanks"/>.</param>
    public Cells Filled(IReadOnlyList<string> answers)
    {
        var filled = Cells;
        foreach (var column in Blanks.Select(blank => blank.Column).Distinct())
        {
            var own = Blanks.Select((blank, at) => (blank, at)).Where(pair => pair.blank.Column == column).Select(pair => answers.ElementAtOrDefault(pair.at) ?? "");
            filled = filled.With(column, SchoolWording.Fill(filled[column], [.. own]));
        }

        return filled;
    }
}

/// <param name="Words">As the municipality wrote it.</param>
public sealed record OfferBlank(ColumnKind Column, string Words);
