using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.People;

public readonly record struct ResponsibleId(Guid Value) : IEntityId<ResponsibleId>
{
    public static ResponsibleId New() => new(Guid.CreateVersion7());

    public static ResponsibleId From(Guid value) => new(value);
}

/// <summary>ответственный: an entry of the municipality's directory.</summary>
public sealed class Responsible : ITenantOwned
{
    /// <summary>The longest of the five documents has 160 characters: Мещовский's centre with its full name.</summary>
    public const int LongestSpelling = 300;

    public static readonly Rule SpellingFits = new("responsible/spelling-fits", "Запись справочника – от 1 до {0} знаков в одну строку.");

    public static readonly Rule IsNotKnownYet = new("responsible/is-not-known-yet", "«{0}» в справочнике уже есть.");

    private Responsible()
    {
    }

    public Responsible(MunicipalityId tenant, ResponsibleId id, ResponsibleKind kind, string label, IReadOnlyList<string> aliases)
    {
        Tenant = tenant;
        Id = id;
        Kind = kind;
        Label = label;
        Aliases = aliases;
    }

    public MunicipalityId Tenant { get; private set; }

    public ResponsibleId Id { get; private set; }

    public ResponsibleKind Kind { get; private set; }

    /// <summary>As documents print it: «Лукашова И.Б.», «МКУ ЦРО», «руководители ОО».</summary>
    public string Label { get; private set; } = "";

    /// <summary>Other spellings of the same: «Управление образования» for «УО».</summary>
    public IReadOnlyList<string> Aliases { get; private set; } = [];

    /// <summary>Takes another spelling of the same.</summary>
    /// <exception cref="RefusedException">See <see cref="ResponsibleDirectory.WhyNotLearn"/>; the directory knows the others.</exception>
    public void AlsoSpelled(string spelling, ResponsibleDirectory directory)
    {
        RefusedException.ThrowIfAny(directory.WhyNotLearn(spelling));
        Aliases = [.. Aliases, spelling.Trim()];
    }
}

/// <summary>Stored by name.</summary>
public enum ResponsibleKind
{
    Person,
    Office,
    Role,
}
