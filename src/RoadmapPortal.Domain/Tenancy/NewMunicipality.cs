using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Tenancy;

/// <summary>What an operator says of a municipality that is to be, before any of it is believed. See <see cref="Municipality"/> for what the names are.</summary>
public sealed record NewMunicipality(string Slug, string Name, string ShortName, string Authority)
{
    public const int LongestName = 300, LongestShortName = 60;

    public static readonly Rule SlugIsWellFormed = new(
        "municipality/slug-is-well-formed", "Имя в адресах «{0}» не годится: от 2 до 40 строчных латинских букв, цифр и дефисов, первой стоит буква; слова {1} заняты порталом.");

    public static readonly Rule SlugIsFree = new("municipality/slug-is-free", "Имя в адресах «{0}» уже занято другим муниципалитетом. Возьмите другое.");

    public static readonly Rule NameFits = new("municipality/name-fits", "{0} – от 1 до {1} знаков в одну строку, здесь {2}.");

    public IReadOnlyList<Refusal> WhyNotCreate() =>
    [
        .. Tenancy.Slug.TryParse(Slug, out _) ? [] : new[] { SlugIsWellFormed.Refuse(Slug, string.Join(", ", Tenancy.Slug.Reserved)) },
        .. WhyNot("Наименование муниципалитета", Name, LongestName),
        .. WhyNot("Краткое наименование", ShortName, LongestShortName),
        .. WhyNot("Наименование органа управления образованием", Authority, LongestName),
    ];

    /// <exception cref="RefusedException">See <see cref="WhyNotCreate"/>.</exception>
    public Municipality Create(MunicipalityId id)
    {
        RefusedException.ThrowIfAny(WhyNotCreate());
        return new Municipality(id, Tenancy.Slug.Parse(Slug), Name.Trim(), ShortName.Trim(), Authority.Trim());
    }

    private static IEnumerable<Refusal> WhyNot(string what, string words, int most)
    {
        var length = words.Trim().Length;
        if (length == 0 || length > most || words.Trim().Any(char.IsControl))
        {
            yield return NameFits.Refuse(what, most, length);
        }
    }
}
