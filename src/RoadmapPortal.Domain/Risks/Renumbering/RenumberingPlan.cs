using System.Security.Cryptography;
using System.Text;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Risks.Renumbering;

/// <summary>
/// Everything that other codes of a catalogue version bring about, before any of it is done: in the catalogue, in the audits of the
/// periods that read by these codes, and in their roadmaps.
/// </summary>
public sealed class RenumberingPlan
{
    public static readonly Rule ApprovedStaysAsItIs = new(
        "renumbering/approved-stays-as-it-is", "Дорожная карта «{0}» утверждена и печатает эти коды, утверждённое не меняется. Для следующего периода сделайте новую версию классификатора.");

    public static readonly Rule SwitchedPeriodHasAnAudit = new("renumbering/switched-period-has-an-audit", "У периода «{0}» нет аудита: менять в нём нумерацию ещё рано.");

    private const int MarkBytes = 12;

    private RenumberingPlan(RiskCatalogueVersion version, CodeNumbering numbering, IReadOnlyList<WantedCode> wanted)
    {
        (Version, Numbering, Wanted) = (version, numbering, wanted);
        var byId = wanted.ToDictionary(code => code.Parameter);
        Codes =
        [
            .. from parameter in version.AllParameters()
               let now = parameter.CodeIn(numbering)
               let want = byId.GetValueOrDefault(parameter.Id)
               let change = want is null ? null : new RenumberedCode(parameter.Id, numbering, now?.Printed ?? "", now?.IsCertain ?? true, want.Printed.Trim(), want.IsCertain)
               where change is not null && change.ChangesSomething
               select change,
        ];
    }

    public RiskCatalogueVersion Version { get; }

    /// <summary>The numbering whose codes change.</summary>
    public CodeNumbering Numbering { get; }

    public IReadOnlyList<WantedCode> Wanted { get; }

    /// <summary>The codes that become different, in the catalogue's order.</summary>
    public IReadOnlyList<RenumberedCode> Codes { get; }

    /// <summary>The audits that take up the numbering.</summary>
    public IReadOnlyList<RenumberedAudit> Audits { get; private set; } = [];

    /// <summary>Roadmaps that are open for editing and change, or have something for their authors to look at.</summary>
    public IReadOnlyList<RoadmapRenumbering> Roadmaps { get; private set; } = [];

    /// <summary>Roadmaps that are locked for now, in which codes stay that should change.</summary>
    public IReadOnlyList<RoadmapRenumbering> Locked { get; private set; } = [];

    /// <summary>Audited parameters that will have no code to be printed.</summary>
    public IReadOnlyList<RiskParameter> WithoutCode { get; private set; } = [];

    /// <summary>Parameters whose code in this numbering an audit or a roadmap uses.</summary>
    public IReadOnlySet<RiskParameterId> InUse { get; private set; } = new HashSet<RiskParameterId>();

    /// <summary>Why it cannot be done; empty if it can.</summary>
    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    public int CellCount => Roadmaps.Sum(roadmap => roadmap.Changed.Count);

    public int LeftCount => Roadmaps.Sum(roadmap => roadmap.Left.Count);

    public bool ChangesNothing => Codes.Count == 0 && Audits.Count == 0;

    /// <summary>Nothing outside of the catalogue changes and nobody has to look at anything.</summary>
    public bool ConcernsCatalogueOnly => Audits.Count == 0 && Roadmaps.Count == 0 && Locked.Count == 0 && WithoutCode.Count == 0;

    /// <param name="wanted">Each parameter at most once.</param>
    /// <param name="periods">All that read by the version.</param>
    /// <param name="switched">The period whose audit is to take up the numbering; none if none is.</param>
    public static RenumberingPlan Of(
        RiskCatalogueVersion version, CodeNumbering numbering, IReadOnlyList<WantedCode> wanted, IReadOnlyList<RenumberedPeriod> periods, RenumberedPeriod? switched)
    {
        var plan = new RenumberingPlan(version, numbering, wanted);
        plan.Look([.. periods.Where(period => period.Numbering == numbering || period == switched)], switched);
        return plan;
    }

    /// <summary>What would stand in the roadmaps if these were the codes; also tells which parameters they name.</summary>
    public static IReadOnlyList<RoadmapRenumbering> Read(
        RiskCatalogueVersion version, CodeNumbering numbering, IReadOnlyList<WantedCode> wanted, RenumberedPeriod period)
    {
        var translation = CodeTranslation.Between(version, period.Numbering, numbering, wanted);
        return [.. period.Roadmaps.Select(roadmap => RoadmapRenumbering.Of(new CheckedRoadmap(roadmap, period.Period, version, period.Audit, [], null), translation))];
    }

    /// <summary>A short sign of all that it would do: what a person has seen is done, and nothing else.</summary>
    public string Mark()
    {
        var all = new StringBuilder();
        foreach (var code in Codes)
        {
            all.Append(code).Append('\n');
        }

        foreach (var audit in Audits)
        {
            all.Append(audit).Append('\n');
        }

        foreach (var (change, roadmap) in Roadmaps.SelectMany(roadmap => roadmap.Changed.Select(cell => (cell.Change, roadmap))))
        {
            all.Append(roadmap.Roadmap.Id).Append(change).Append('\n');
        }

        foreach (var left in Roadmaps.Concat(Locked).SelectMany(roadmap => roadmap.Left))
        {
            all.Append(left.Where).Append(left.Reason.Words).Append('\n');
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())).AsSpan(0, MarkBytes));
    }

    private void Look(List<RenumberedPeriod> periods, RenumberedPeriod? switched)
    {
        var (open, locked, inUse, refusals) = (new List<RoadmapRenumbering>(), new List<RoadmapRenumbering>(), new HashSet<RiskParameterId>(), new List<Refusal>());
        var changed = Codes.Select(code => code.Parameter).ToHashSet();
        foreach (var period in periods)
        {
            var audited = period.Audit?.Lines.Select(line => line.ParameterId).ToHashSet() ?? [];
            inUse.UnionWith(audited);
            var isRenumbered = period.Numbering != Numbering;
            foreach (var roadmap in Read(Version, Numbering, Wanted, period))
            {
                inUse.UnionWith(roadmap.Named);
                var printsChanged = isRenumbered ? audited.Count > 0 : audited.Overlaps(changed);
                if (roadmap.Roadmap.IsApproved && (roadmap.Changed.Count > 0 || printsChanged))
                {
                    refusals.Add(ApprovedStaysAsItIs.Refuse(roadmap.Roadmap.Title));
                }
                else if (roadmap.Changed.Count + roadmap.Left.Count > 0)
                {
                    (roadmap.Roadmap.IsOpenForEditing ? open : locked).Add(roadmap);
                }
            }
        }

        var byId = Wanted.ToDictionary(code => code.Parameter);
        WithoutCode =
        [
            .. Version.AllParameters().Where(parameter => periods.Any(period => period.Audit?.Lines.Any(line => line.ParameterId == parameter.Id) == true)
                && (byId.TryGetValue(parameter.Id, out var want) ? want.Printed.Trim().Length == 0 : parameter.CodeIn(Numbering) is null)),
        ];
        Audits = switched?.Audit is { } audit && audit.Numbering != Numbering ? [new RenumberedAudit(audit.Id, audit.Numbering, Numbering)] : [];
        (Roadmaps, Locked, InUse) = (open, locked, inUse);
        Refusals =
        [
            .. switched is { Audit: null } ? [SwitchedPeriodHasAnAudit.Refuse(switched.Period.Words)] : Array.Empty<Refusal>(),
            .. Version.WhyNotCode(Numbering, Wanted, inUse), .. refusals.Distinct(),
        ];
    }
}
