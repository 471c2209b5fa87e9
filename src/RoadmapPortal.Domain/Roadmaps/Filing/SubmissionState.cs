using RoadmapPortal.Domain.Checks;

namespace RoadmapPortal.Domain.Roadmaps.Filing;

/// <summary>What is known about a roadmap at the moment of submitting it.</summary>
/// <param name="Rows">How many activities it has.</param>
/// <param name="OpenOffers">Municipal activities about which the school has not decided.</param>
/// <param name="Unreasoned">Rows that the school adapted or added without saying why.</param>
/// <param name="OpenRemarks">Remarks of the reviewer that the school has neither answered nor acted on.</param>
public sealed record SubmissionState(int Rows, IReadOnlyList<Flaw> Flaws, int OpenOffers, int Unreasoned, int OpenRemarks)
{
    /// <summary>What stops the submission.</summary>
    public IReadOnlyList<Flaw> Blocking { get; } = [.. Flaws.Where(flaw => flaw.Severity == CheckSeverity.Blocks)];

    /// <summary>What is asked about.</summary>
    public IReadOnlyList<Flaw> Warnings { get; } = [.. Flaws.Where(flaw => flaw.Severity == CheckSeverity.Warns)];

    /// <summary>Whether nobody need look at it for the sake of the checks.</summary>
    public bool IsClean => Blocking.Count == 0 && Warnings.Count == 0 && OpenRemarks == 0;
}
