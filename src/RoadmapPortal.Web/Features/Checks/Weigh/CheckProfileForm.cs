using System.Globalization;
using RoadmapPortal.Domain.Checks;

namespace RoadmapPortal.Web.Features.Checks.Weigh;

/// <summary>The choices as a browser sent them, whatever they are.</summary>
public sealed class CheckProfileForm
{
    public const string NotUnderstood = "Выбор не прочитан. Здесь показано обычное: проверьте и сохраните ещё раз.";

    /// <summary>Version of the row that the choices were filled from; empty if there was none.</summary>
    public string? Version { get; set; }

    /// <summary>Which button was pressed: empty or «save», «usual».</summary>
    public string? Press { get; set; }

    /// <summary>Names of severities by the checks' ids.</summary>
    public Dictionary<string, string?>? Severities { get; set; }

    public uint? SeenVersion => uint.TryParse(Version, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;

    public static CheckProfileForm From(CheckSeverities severities, uint? version) => new()
    {
        Version = version?.ToString(CultureInfo.InvariantCulture),
        Severities = RoadmapChecks.All.ToDictionary(check => check.Id, check => (string?)severities[check].ToString()),
    };

    /// <summary>What the list of choices shows: never heavier than what it offers.</summary>
    public CheckSeverity Shown(RoadmapCheck check) => Chosen(check) is not { } severity ? check.Usual : severity > check.Heaviest ? check.Heaviest : severity;

    /// <summary>The severities that the choices mean. Those that mean nothing are said in <paramref name="problems"/>, by check, and stay usual.</summary>
    public CheckSeverities Read(IDictionary<string, string> problems)
    {
        foreach (var check in RoadmapChecks.All.Where(check => Chosen(check) is null))
        {
            problems[check.Id] = NotUnderstood;
        }

        return CheckSeverities.Of(RoadmapChecks.All.Select(check => KeyValuePair.Create(check.Id, Chosen(check) ?? check.Usual)));
    }

    private CheckSeverity? Chosen(RoadmapCheck check)
    {
        var name = Severities?.GetValueOrDefault(check.Id);
        return Enum.GetValues<CheckSeverity>().Where(severity => severity.ToString() == name).Cast<CheckSeverity?>().FirstOrDefault();
    }
}
