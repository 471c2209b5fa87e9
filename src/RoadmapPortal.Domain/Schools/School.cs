using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Schools;

public readonly record struct SchoolId(Guid Value) : IEntityId<SchoolId>
{
    public static SchoolId New() => new(Guid.CreateVersion7());

    public static SchoolId From(Guid value) => new(value);
}

/// <summary>
/// образовательная организация. Its identity is the id, never the number: <c>г44</c> (gymnasium 44) is not <c>о44</c>,
/// and <c>НОШ № 80</c> is not <c>80</c>. A school is never removed: what was found there and written for it stays.
/// </summary>
public sealed class School : ITenantOwned
{
    /// <summary>A day before it, or so far ahead, is a slip of the hand.</summary>
    public const int FirstYear = 1990, LastYear = 2100;

    public static readonly Rule IsOpen = new("school/is-open", "Школа «{0}» уже закрыта ({1:dd.MM.yyyy}).");

    public static readonly Rule IsClosed = new("school/is-closed", "Школа «{0}» и так открыта.");

    public static readonly Rule ClosesOnAnOfficialDay = new("school/closes-on-an-official-day", "Проверьте год: {0:dd.MM.yyyy}.");

    public static readonly Rule JoinsAnother = new("school/joins-another", "Школу нельзя присоединить к ней самой.");

    public static readonly Rule JoinsAnOpenOne = new("school/joins-an-open-one", "Присоединить можно только к открытой школе, а «{0}» закрыта {1:dd.MM.yyyy}.");

    private School()
    {
    }

    public School(MunicipalityId tenant, SchoolId id, SchoolKind kind, int? number, string label, string name, int printOrder, IReadOnlyList<string> aliases)
    {
        Tenant = tenant;
        Id = id;
        Kind = kind;
        Number = number;
        Label = label;
        Name = name;
        PrintOrder = printOrder;
        Aliases = aliases;
    }

    public MunicipalityId Tenant { get; private set; }

    public SchoolId Id { get; private set; }

    public SchoolKind Kind { get; private set; }

    public int? Number { get; private set; }

    /// <summary>As lists print it: <c>80</c>, <c>г44</c>, <c>НОШ № 80</c>. Unique within the municipality.</summary>
    public string Label { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>Place in the municipality's lists, from 0.</summary>
    public int PrintOrder { get; private set; }

    /// <summary>Other spellings that people type in lists and cells.</summary>
    public IReadOnlyList<string> Aliases { get; private set; } = [];

    /// <summary>With http or https.</summary>
    public string? Site { get; private set; }

    /// <summary>директор, as typed: «Иванова А.А.».</summary>
    public string? Principal { get; private set; }

    /// <summary>The last day; none while the school is open. Periods that began before it still have the school in their lists.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>
    /// The school that it became a part of. It was open then, and only closed schools have joined another: so no school ever joins itself over others.
    /// </summary>
    public SchoolId? MergedInto { get; private set; }

    /// <summary>What people write of it, in clean lines.</summary>
    public SchoolDetails Details() => SchoolDetails.Typed(Kind, Number, Label, Name, Aliases, Site, Principal);

    /// <summary>Whether the school was no more when a period began.</summary>
    public bool IsFormer(DateOnly periodBegins) => ClosedOn <= periodBegins;

    /// <summary>Whether words of a search stand in its label, name, aliases or its principal's name.</summary>
    public bool Mentions(string words) =>
        Spelling.Fold(words) is var folded && Aliases.Append(Label).Append(Name).Append(Principal ?? "").Any(own => Spelling.Fold(own).Contains(folded, StringComparison.Ordinal));

    public static IReadOnlyList<Refusal> WhyNotAdd(SchoolDetails details, SchoolSpellings register) => [.. details.WhyNot(), .. register.WhyNot(details, null)];

    /// <exception cref="RefusedException">See <see cref="WhyNotAdd"/>.</exception>
    public static School Add(MunicipalityId tenant, SchoolId id, SchoolDetails details, int printOrder, SchoolSpellings register)
    {
        RefusedException.ThrowIfAny(WhyNotAdd(details, register));
        var school = new School { Tenant = tenant, Id = id, PrintOrder = printOrder };
        school.Write(details, register);
        return school;
    }

    public IReadOnlyList<Refusal> WhyNotChange(SchoolDetails details, SchoolSpellings register) => [.. details.WhyNot(), .. register.WhyNot(details, Id)];

    /// <exception cref="RefusedException">See <see cref="WhyNotChange"/>.</exception>
    public void Change(SchoolDetails details, SchoolSpellings register)
    {
        RefusedException.ThrowIfAny(WhyNotChange(details, register));
        Write(details, register);
    }

    /// <summary>Nothing forbids a spelling that the school has already.</summary>
    public IReadOnlyList<Refusal> WhyNotAddAlias(string alias, SchoolSpellings register)
    {
        var words = SchoolDetails.OneLine(alias);
        var refusals = register.WhyNot(words, Id);
        return refusals.Count == 0 && Aliases.Count >= SchoolDetails.MostAliases && register.OwnerOf(words) != Id
            ? [SchoolDetails.AliasesAreFew.Refuse(SchoolDetails.MostAliases, Aliases.Count + 1)]
            : refusals;
    }

    /// <summary>Teaches the lists another spelling of the school.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotAddAlias"/>.</exception>
    public void AddAlias(string alias, SchoolSpellings register)
    {
        RefusedException.ThrowIfAny(WhyNotAddAlias(alias, register));
        var words = SchoolDetails.OneLine(alias);
        if (register.OwnerOf(words) != Id)
        {
            Aliases = [.. Aliases, words];
            register.Take(Id, Label, Aliases);
        }
    }

    public void PutAt(int printOrder) => PrintOrder = printOrder;

    public IReadOnlyList<Refusal> WhyNotClose(DateOnly on)
    {
        var refusals = new List<Refusal>();
        if (ClosedOn is { } closed)
        {
            refusals.Add(IsOpen.Refuse(Label, closed));
        }

        if (on.Year is < FirstYear or > LastYear)
        {
            refusals.Add(ClosesOnAnOfficialDay.Refuse(on));
        }

        return refusals;
    }

    /// <summary>Closes it; its findings, roadmaps and people stay.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotClose"/>.</exception>
    public void Close(DateOnly on)
    {
        RefusedException.ThrowIfAny(WhyNotClose(on));
        ClosedOn = on;
    }

    public IReadOnlyList<Refusal> WhyNotMerge(School into, DateOnly on)
    {
        var refusals = WhyNotClose(on).ToList();
        if (into.Id == Id)
        {
            refusals.Add(JoinsAnother.Refuse());
        }
        else if (into.ClosedOn is { } closed)
        {
            refusals.Add(JoinsAnOpenOne.Refuse(into.Label, closed));
        }

        return refusals;
    }

    /// <summary>Closes it as a part of another school, which stays as it is: neither findings nor spellings go over to it.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotMerge"/>.</exception>
    public void Merge(School into, DateOnly on)
    {
        RefusedException.ThrowIfAny(WhyNotMerge(into, on));
        (ClosedOn, MergedInto) = (on, into.Id);
    }

    /// <summary>Its label and aliases were kept for it, so nothing but being open stands against it.</summary>
    public IReadOnlyList<Refusal> WhyNotReopen() => ClosedOn is null ? [IsClosed.Refuse(Label)] : [];

    /// <summary>It was closed by mistake.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotReopen"/>.</exception>
    public void Reopen()
    {
        RefusedException.ThrowIfAny(WhyNotReopen());
        (ClosedOn, MergedInto) = (null, null);
    }

    private void Write(SchoolDetails details, SchoolSpellings register)
    {
        (Kind, Number, Label, Name, Aliases, Site, Principal) = (details.Kind, details.Number, details.Label, details.Name, details.Aliases, details.Site, details.Principal);
        register.Take(Id, Label, Aliases);
    }
}
