using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Schools.Import;

namespace RoadmapPortal.Domain.Tests.Schools.Import;

/// <summary>What rows of a file make of the register.</summary>
public sealed class RegisterImportTests
{
    private readonly List<School> schools = Register.Schools("2", "5", "г44", "102");

    [Fact]
    public void Read_WhatTheRegisterHas_ChangesNothing()
    {
        schools[2].Change(Register.Details("г44", SchoolKind.Gymnasium, aliases: ["на горе"], site: "g44.ru", principal: "Иванова А.А."), new SchoolSpellings(schools));
        var rows = schools.Select((school, at) => school.Details() is var own
            ? new SchoolRow(at + 2, own.Kind, own.Number, own.Label, own.Name, own.Aliases, own.Site, own.Principal) : null!);
        RegisterImport.Read(schools, rows).ShouldAllBe(school => school.Verdict == ImportVerdict.Unchanged);
        Read(Row(2, label: "Г 44")).Verdict.ShouldBe(ImportVerdict.Unchanged, "what is empty stays");
        Read(Row(2, label: "НА ГОРЕ", aliases: ["На Горе", "г-44"])).Differences.ShouldHaveSingleItem().ShouldBe(new SchoolDifference("Другие написания", "на горе", "на горе; г-44"));
    }

    [Fact]
    public void Read_AChange_IsToldFieldByField_AndWritesNothingYet()
    {
        var read = Read(Row(3, number: 5, kind: SchoolKind.Secondary, name: "МБОУ СОШ № 5", principal: "Иванова А.А."));
        read.Verdict.ShouldBe(ImportVerdict.Changed);
        read.School.ShouldBe(schools[1].Id);
        read.Differences.ShouldBe([new("Наименование", "Школа 5", "МБОУ СОШ № 5"), new("Директор", "", "Иванова А.А.")]);
        schools[1].Name.ShouldBe("Школа 5");
    }

    [Theory]
    [InlineData(SchoolKind.Secondary, 7, "7")]
    [InlineData(SchoolKind.Gymnasium, 5, "гимназия № 5")]
    [InlineData(SchoolKind.Primary, 2, "НОШ № 2")]
    public void Read_ANewSchoolWithoutALabel_GetsAUsualOne(SchoolKind kind, int number, string label)
    {
        var read = Read(Row(2, kind: kind, number: number, name: "Новая"));
        (read.Verdict, read.Details!.Label).ShouldBe((ImportVerdict.New, label));
    }

    [Fact]
    public void Read_EachProblem_IsToldByItsRow()
    {
        Problem(Row(2, name: "Радуга"), "Не указан вид", "Нет ни номера, ни метки");
        Problem(Row(2, kind: SchoolKind.Secondary, label: "радуга"), "Наименование – от 1");
        Problem(Row(2, kind: SchoolKind.Secondary, number: 9, name: "Н", aliases: ["СОШ № 2"]), "Списки уже читают «СОШ № 2» как «2»");
        Problem(Row(2, label: "2", aliases: ["г44"]), "«г44» – уже написание другой школы");
        Problem(Row(2, kind: SchoolKind.Secondary, number: 5, label: "5 (старая)", name: "Н"), "Школа этого вида с номером 5 уже есть: «5»");
        Problem(Row(2, label: "2", site: "javascript:x"), "не адрес сайта");
        Problem(Row(2, label: "2", number: 3), "Сделайте их одинаковыми");

        void Problem(SchoolRow row, params string[] words)
        {
            var read = Read(row);
            (read.Verdict, read.Details).ShouldBe((ImportVerdict.Problem, null));
            read.Problems.Count.ShouldBe(words.Length);
            read.Problems.Zip(words).ShouldAllBe(pair => pair.First.Contains(pair.Second));
        }
    }

    [Fact]
    public void Read_OneSchoolTwice_IsTakenOnce()
    {
        Verdicts(Row(2, label: "5", principal: "Иванова А.А."), Row(3, label: "СОШ 5"), Row(4, kind: SchoolKind.Secondary, number: 5))
            .ShouldBe([ImportVerdict.Changed, ImportVerdict.Problem, ImportVerdict.Problem]);
        Verdicts(Row(2, kind: SchoolKind.Secondary, number: 8, name: "Н"), Row(3, kind: SchoolKind.Secondary, number: 8, name: "Н"), Row(4, label: "8", kind: SchoolKind.Secondary, name: "Н"))
            .ShouldBe([ImportVerdict.New, ImportVerdict.Problem, ImportVerdict.Problem]);
        Verdicts(Row(2, kind: SchoolKind.Secondary, number: 8, name: "Н", aliases: ["на горе"]), Row(3, label: "5", aliases: ["На горе"])).ShouldBe([ImportVerdict.New, ImportVerdict.Problem]);
    }

    [Fact]
    public void Read_ThenDone_LeavesListsClear()
    {
        var rows = Enumerable.Range(1, 300).Select(number => Row(number, kind: SchoolKind.Secondary, number: number, name: $"СОШ № {number}", aliases: [$"МБОУ СОШ № {number}"])).ToList();
        var spellings = new SchoolSpellings(schools);
        var all = schools.ToList();
        foreach (var read in RegisterImport.Read(schools, rows).Where(read => read.Verdict != ImportVerdict.Unchanged))
        {
            read.Problems.ShouldBeEmpty();
            if (read.Verdict == ImportVerdict.New)
            {
                all.Add(School.Add(Register.Tenant, read.School!.Value, read.Details!, all.Count, spellings));
            }
            else
            {
                schools.Single(school => school.Id == read.School).Change(read.Details!, spellings);
            }
        }

        all.Count.ShouldBe(301, "г44 is in no row");
        foreach (var school in all)
        {
            foreach (var spelling in school.Aliases.Append(school.Label))
            {
                new SchoolList(all).Read(spelling).Means([school]).ShouldBeTrue(spelling);
            }
        }
    }

    private ImportVerdict[] Verdicts(params SchoolRow[] rows) => [.. RegisterImport.Read(schools, rows).Select(read => read.Verdict)];

    private ImportedSchool Read(SchoolRow row) => RegisterImport.Read(schools, [row]).Single();

    private static SchoolRow Row(int row, SchoolKind? kind = null, int? number = null, string? label = null, string? name = null, string[]? aliases = null, string? site = null, string? principal = null) =>
        new(row, kind, number, label, name, aliases ?? [], site, principal);
}
