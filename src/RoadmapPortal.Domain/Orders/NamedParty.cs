using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Orders;

public readonly record struct NamedPartyId(Guid Value) : IEntityId<NamedPartyId>
{
    public static NamedPartyId New() => new(Guid.CreateVersion7());

    public static NamedPartyId From(Guid value) => new(value);
}

/// <summary>
/// A person, an office or a school as orders name it, in each case that they need. Typed once and never computed: no program declines
/// «заместителя начальника управления Лукашова И.Б.» as its office does.
/// </summary>
public sealed class NamedParty : ITenantOwned
{
    public const int LongestName = 80, LongestForm = 400, Most = 200;

    public static readonly Rule NameFits = new("named-party/name-fits", "Краткое имя – от 1 до {0} знаков в одну строку, без скобок {{ }} и двоеточия.");

    public static readonly Rule NameIsFree = new("named-party/name-is-free", "«{0}» в списке уже есть.");

    public static readonly Rule FormFits = new("named-party/form-fits", "Слова в падеже – до {0} знаков, без скобок {{ }}.");

    public static readonly Rule PartiesAreNotTooMany = new("named-party/parties-are-not-too-many", "В списке уже {0}, больше не помещается.");

    private NamedParty()
    {
    }

    /// <exception cref="RefusedException">See <see cref="WhyNotStart"/>.</exception>
    public NamedParty(MunicipalityId tenant, PartyForms forms, IReadOnlyCollection<NamedParty> others)
    {
        RefusedException.ThrowIfAny(WhyNotStart(forms, others));
        Tenant = tenant;
        Id = NamedPartyId.New();
        Put(forms);
    }

    public MunicipalityId Tenant { get; private set; }

    public NamedPartyId Id { get; private set; }

    /// <summary>By which the fields of an order call it: «отдел образования».</summary>
    public string Name { get; private set; } = "";

    /// <summary>кого, чего</summary>
    public string Genitive { get; private set; } = "";

    /// <summary>кому, чему</summary>
    public string Dative { get; private set; } = "";

    /// <summary>(на) кого, (на) что</summary>
    public string Accusative { get; private set; } = "";

    /// <summary>кем, чем</summary>
    public string Instrumental { get; private set; } = "";

    public PartyForms Forms => new(Name, Genitive, Dative, Accusative, Instrumental);

    public static IReadOnlyList<Refusal> WhyNotStart(PartyForms forms, IReadOnlyCollection<NamedParty> others) =>
        [.. others.Count < Most ? [] : (Refusal[])[PartiesAreNotTooMany.Refuse(others.Count)], .. WhyNot(forms, others)];

    /// <param name="seen">What the writer saw before typing.</param>
    /// <param name="all">Every party of the municipality.</param>
    public IReadOnlyList<Refusal> WhyNotChange(PartyForms seen, PartyForms forms, IEnumerable<NamedParty> all) =>
        [.. Forms == seen || Forms == forms ? [] : (Refusal[])[Wording.IsStillAsSeen.Refuse(Forms)], .. WhyNot(forms, all.Where(other => other.Id != Id))];

    /// <exception cref="RefusedException">See <see cref="WhyNotChange"/>.</exception>
    public void Change(PartyForms seen, PartyForms forms, IReadOnlyCollection<NamedParty> all)
    {
        RefusedException.ThrowIfAny(WhyNotChange(seen, forms, all));
        Put(forms);
    }

    private static List<Refusal> WhyNot(PartyForms forms, IEnumerable<NamedParty> others)
    {
        var refusals = new List<Refusal>();
        if (forms.Name.Length is 0 or > LongestName || forms.Name.IndexOfAny(['{', '}', ':', '\n']) >= 0)
        {
            refusals.Add(NameFits.Refuse(LongestName));
        }

        if (others.Any(other => string.Equals(other.Name, forms.Name, StringComparison.OrdinalIgnoreCase)))
        {
            refusals.Add(NameIsFree.Refuse(forms.Name));
        }

        if (forms.InCases.Any(words => words.Length > LongestForm || words.IndexOfAny(['{', '}']) >= 0))
        {
            refusals.Add(FormFits.Refuse(LongestForm));
        }

        return refusals;
    }

    private void Put(PartyForms forms) =>
        (Name, Genitive, Dative, Accusative, Instrumental) = (forms.Name, forms.Genitive, forms.Dative, forms.Accusative, forms.Instrumental);
}
