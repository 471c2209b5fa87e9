using RoadmapPortal.Domain.Printing;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Tests.Printing;

public sealed class PrintLookTests
{
    private static readonly ColumnKind[] Table = [ColumnKind.Number, ColumnKind.Title, ColumnKind.Codes, ColumnKind.Dates, ColumnKind.Responsible];

    /// <summary>Margins are left, top, right, bottom; the bounds are the standard's, written by hand.</summary>
    [Theory]
    [InlineData(20, 20, 10, 20, 12.0, 8.0, 1.0, "")]
    [InlineData(50, 50, 50, 50, 14.0, 14.0, 2.0, "")]
    [InlineData(19, 20, 10, 20, 14.0, 10.0, 1.0, "print/margins-are-by-the-standard")]
    [InlineData(51, 20, 10, 20, 14.0, 10.0, 1.0, "print/margins-are-by-the-standard")]
    [InlineData(20, 19, 10, 20, 14.0, 10.0, 1.0, "print/margins-are-by-the-standard")]
    [InlineData(20, 51, 10, 20, 14.0, 10.0, 1.0, "print/margins-are-by-the-standard")]
    [InlineData(20, 20, 9, 20, 14.0, 10.0, 1.0, "print/margins-are-by-the-standard")]
    [InlineData(20, 20, 51, 20, 14.0, 10.0, 1.0, "print/margins-are-by-the-standard")]
    [InlineData(20, 20, 10, 19, 14.0, 10.0, 1.0, "print/margins-are-by-the-standard")]
    [InlineData(20, 20, 10, 51, 14.0, 10.0, 1.0, "print/margins-are-by-the-standard")]
    [InlineData(20, 20, 10, 20, 11.9, 10.0, 1.0, "print/text-is-12-to-14-points")]
    [InlineData(20, 20, 10, 20, 14.1, 10.0, 1.0, "print/text-is-12-to-14-points")]
    [InlineData(20, 20, 10, 20, 14.0, 7.9, 1.0, "print/table-is-8-to-14-points")]
    [InlineData(20, 20, 10, 20, 14.0, 14.1, 1.0, "print/table-is-8-to-14-points")]
    [InlineData(20, 20, 10, 20, 14.0, 10.0, 0.9, "print/line-spacing-is-1-to-2")]
    [InlineData(20, 20, 10, 20, 14.0, 10.0, 2.1, "print/line-spacing-is-1-to-2")]
    public void WhyNot_AtEachBound_RefusesWhatIsBeyond(int left, int top, int right, int bottom, double text, double table, double spacing, string rule) =>
        string.Join(' ', Look(left, top, right, bottom, (decimal)text, (decimal)table, (decimal)spacing).WhyNot().Select(refusal => refusal.Rule.Id)).ShouldBe(rule);

    [Fact]
    public void WhyNot_EverythingWrong_SaysAllAtOnceInWords() =>
        Look(1, 20, 2, 99, 30, 7.5m, 0).WhyNot().Select(refusal => refusal.Words).ShouldBe(
        [
            "Поля: левое, верхнее и нижнее – от 20 до 50 мм, правое – от 10 до 50 мм (ГОСТ Р 7.0.97-2025). Исправьте: левое, правое, нижнее.",
            "Размер шрифта текста – от 12 до 14 пт (ГОСТ Р 7.0.97-2025), указано 30.",
            "Размер шрифта таблиц – от 8 до 14 пт, указано 7,5.",
            "Межстрочный интервал – от 1 до 2, указано 0.",
        ]);

    [Fact]
    public void Standard_IsByTheStandard()
    {
        PrintLook.Standard.WhyNot().ShouldBeEmpty();
        var look = PrintLook.Standard;
        (look.LeftMargin, look.TopMargin, look.BottomMargin, look.RightMargin).ShouldBe((20, 20, 20, 10));
        look.ShowsPageNumbers.ShouldBeTrue();
    }

    [Fact]
    public void Arrange_Standard_LeavesTheTableAsItIs() => Arrange(PrintLook.Standard).ShouldBe(Table);

    [Fact]
    public void Arrange_NamedColumnsFirst_TheOthersFollowAsTheTableHasThem() =>
        Arrange(PrintLook.Standard with { ColumnOrder = [ColumnKind.Venue, ColumnKind.Dates, ColumnKind.Number] })
            .ShouldBe([ColumnKind.Dates, ColumnKind.Number, ColumnKind.Title, ColumnKind.Codes, ColumnKind.Responsible]);

    [Fact]
    public void Arrange_WithoutCodes_HidesTheirColumnWhereverItIsNamed()
    {
        Arrange(PrintLook.Standard with { ShowsCodes = false }).ShouldBe([ColumnKind.Number, ColumnKind.Title, ColumnKind.Dates, ColumnKind.Responsible]);
        Arrange(PrintLook.Standard with { ShowsCodes = false, ColumnOrder = [ColumnKind.Codes, ColumnKind.Title] })
            .ShouldBe([ColumnKind.Title, ColumnKind.Number, ColumnKind.Dates, ColumnKind.Responsible]);
    }

    [Fact]
    public void Arrange_TwoColumnsOfOneKind_StayInTheirOrder()
    {
        (ColumnKind Kind, string Heading)[] columns = [(ColumnKind.Title, "а"), (ColumnKind.Form, "б"), (ColumnKind.Dates, "в"), (ColumnKind.Form, "г")];
        (PrintLook.Standard with { ColumnOrder = [ColumnKind.Form] }).Arrange(columns, column => column.Kind)
            .Select(column => column.Heading).ShouldBe(["б", "г", "а", "в"]);
    }

    [Fact]
    public void Equals_ComparesEveryValueAndTheOrder()
    {
        PrintLook.Standard.ShouldBe(new PrintLook());
        (PrintLook.Standard with { ColumnOrder = [ColumnKind.Dates] }).ShouldBe(new PrintLook { ColumnOrder = [ColumnKind.Dates] });
        foreach (var other in (PrintLook[])
            [
                new() { LeftMargin = 25 }, new() { TopMargin = 25 }, new() { RightMargin = 25 }, new() { BottomMargin = 25 }, new() { TextPoints = 13 },
                new() { TablePoints = 9 }, new() { LineSpacing = 1.5m }, new() { ShowsPageNumbers = false }, new() { ShowsCodes = false },
                new() { ShowsLevels = false }, new() { ColumnOrder = [ColumnKind.Dates] },
            ])
        {
            other.ShouldNotBe(PrintLook.Standard);
        }
    }

    [Fact]
    public void PrintAs_WhatIsRefused_ThrowsAndKeepsTheOldLook()
    {
        var profile = new PrintProfile(MunicipalityId.New(), PrintProfileId.New());
        profile.Look.ShouldBe(PrintLook.Standard);
        var wide = PrintLook.Standard with { LeftMargin = 30 };
        profile.PrintAs(wide);
        Should.Throw<RefusedException>(() => profile.PrintAs(wide with { TablePoints = 7 }))
            .Refusals.ShouldHaveSingleItem().Rule.ShouldBe(PrintLook.TableIsReadable);
        profile.Look.ShouldBe(wide);
    }

    private static ColumnKind[] Arrange(PrintLook look) => [.. look.Arrange(Table, kind => kind)];

    private static PrintLook Look(int left, int top, int right, int bottom, decimal text, decimal table, decimal spacing) => new()
    {
        LeftMargin = left,
        TopMargin = top,
        RightMargin = right,
        BottomMargin = bottom,
        TextPoints = text,
        TablePoints = table,
        LineSpacing = spacing,
    };
}
