using System.Globalization;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Schools.Import;

/// <summary>
/// Reads rows of a file against the register. A row is about the school whose label or alias it names; without a label, about the only school of its kind and
/// number. What a row leaves empty stays, spellings are only added: a file that knows less than the register takes nothing from it.
/// </summary>
public sealed class RegisterImport
{
    public static readonly Rule SchoolIsNamedOnce = new("school-import/school-is-named-once", "Та же школа, что в строке {0}. Оставьте одну строку.");

    public static readonly Rule KindIsKnown = new("school-import/kind-is-known", "Не указан вид школы. Заполните столбец «Вид»: СОШ, ООШ, НОШ, В(С)ОШ, гимназия, лицей, другая.");

    public static readonly Rule LabelIsKnown = new("school-import/label-is-known", "Нет ни номера, ни метки. Заполните столбец «Как в списках».");

    public static readonly Rule IsSurelyNew = new(
        "school-import/is-surely-new", "Школа этого вида с номером {0} уже есть: «{1}». Если это она, поставьте в файле её метку «{1}»; если другая – добавьте её на странице «Школы».");

    private readonly SchoolSpellings spellings;
    private readonly Dictionary<SchoolId, int> rowOf = [];
    private readonly Dictionary<(SchoolKind Kind, int? Number), int> rowOfNew = [];
    private readonly Dictionary<SchoolId, School> byId;
    private readonly ILookup<(SchoolKind Kind, int? Number), School> byNumber;

    private RegisterImport(IReadOnlyList<School> schools)
    {
        spellings = new SchoolSpellings(schools);
        byId = schools.ToDictionary(school => school.Id);
        byNumber = schools.ToLookup(school => (school.Kind, school.Number));
    }

    /// <summary>What each row would make of the register; the register stays as it is.</summary>
    public static IReadOnlyList<ImportedSchool> Read(IReadOnlyList<School> schools, IEnumerable<SchoolRow> rows)
    {
        var import = new RegisterImport(schools);
        return [.. rows.Select(import.Read)];
    }

    private ImportedSchool Read(SchoolRow row)
    {
        var found = Find(row);
        if (found is not null && !rowOf.TryAdd(found.Id, row.Row))
        {
            return Problem(row, found.Id, [SchoolIsNamedOnce.Refuse(rowOf[found.Id])]);
        }

        return found is null ? ReadNew(row) : ReadKnown(row, found);
    }

    private School? Find(SchoolRow row)
    {
        if (row.Label is { } label)
        {
            return spellings.OwnerOf(label) is { } owner ? byId.GetValueOrDefault(owner) : null;
        }

        var named = row.Number is null && row.Name is { } name ? spellings.OwnerOf(name) : null;
        return named is { } id
            ? byId.GetValueOrDefault(id)
            : KindOf(row) is { } kind && row.Number is not null && byNumber[(kind, row.Number)].ToList() is [var only] ? only : null;
    }

    private ImportedSchool ReadKnown(SchoolRow row, School school)
    {
        var now = school.Details();
        var wanted = SchoolDetails.Typed(
            row.Kind ?? now.Kind, row.Number ?? now.Number, now.Label, row.Name ?? now.Name,
            [.. now.Aliases, .. NewSpellings(row, school)], row.Site ?? now.Site, row.Principal ?? now.Principal);
        if (wanted.Equals(now))
        {
            return new ImportedSchool(row, ImportVerdict.Unchanged, school.Id, now, [], []);
        }

        var refusals = school.WhyNotChange(wanted, spellings);
        if (refusals.Count > 0)
        {
            return Problem(row, school.Id, refusals);
        }

        spellings.Take(school.Id, wanted.Label, wanted.Aliases);
        return new ImportedSchool(row, ImportVerdict.Changed, school.Id, wanted, SchoolDifference.Between(now, wanted), []);
    }

    private IEnumerable<string> NewSpellings(SchoolRow row, School school) => row.Aliases.Where(alias => spellings.OwnerOf(alias) != school.Id);

    private ImportedSchool ReadNew(SchoolRow row)
    {
        var kind = KindOf(row);
        var number = row.Number ?? (row.Label is { } typed ? SchoolDetails.NumberOf(typed) : null);
        var label = row.Label ?? (kind is { } known && number is { } own ? LabelOf(known, own) : null);
        if (kind is null || label is null)
        {
            return Problem(row, null, [.. kind is null ? [KindIsKnown.Refuse()] : Array.Empty<Refusal>(), .. label is null ? [LabelIsKnown.Refuse()] : Array.Empty<Refusal>()]);
        }

        if (number is { } taken && byNumber[(kind.Value, taken)].FirstOrDefault() is { } twin)
        {
            return Problem(row, null, [IsSurelyNew.Refuse(taken, twin.Label)]);
        }

        var details = SchoolDetails.Typed(kind.Value, number, label, row.Name, row.Aliases, row.Site, row.Principal);
        if ((spellings.OwnerOf(label) is { } earlier && rowOf.TryGetValue(earlier, out var first)) || (row.Label is null && rowOfNew.TryGetValue((kind.Value, number), out first)))
        {
            return Problem(row, null, [SchoolIsNamedOnce.Refuse(first)]);
        }

        var refusals = School.WhyNotAdd(details, spellings);
        if (refusals.Count > 0)
        {
            return Problem(row, null, refusals);
        }

        var id = SchoolId.New();
        rowOf.Add(id, row.Row);
        rowOfNew.TryAdd((kind.Value, number), row.Row);
        spellings.Take(id, details.Label, details.Aliases);
        return new ImportedSchool(row, ImportVerdict.New, id, details, [], []);
    }

    private static SchoolKind? KindOf(SchoolRow row) => row.Kind ?? SchoolKindNames.At(row.Name ?? "") ?? SchoolKindNames.At(row.Label ?? "");

    /// <summary>A secondary school is printed by its number, if that is free; any other with its kind.</summary>
    private string LabelOf(SchoolKind kind, int number)
    {
        var plain = number.ToString(CultureInfo.InvariantCulture);
        return kind is SchoolKind.Secondary && spellings.OwnerOf(plain) is null ? plain : $"{SchoolKindNames.Of(kind)} № {plain}";
    }

    private static ImportedSchool Problem(SchoolRow row, SchoolId? school, IEnumerable<Refusal> refusals) =>
        new(row, ImportVerdict.Problem, school, null, [], [.. refusals.Select(refusal => refusal.Words)]);
}
