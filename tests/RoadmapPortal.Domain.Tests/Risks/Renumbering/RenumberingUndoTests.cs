using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Risks.Renumbering;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Tests.Checks;
using RoadmapPortal.Domain.Tests.Roadmaps;

namespace RoadmapPortal.Domain.Tests.Risks.Renumbering;

/// <summary>2.1 and 2.2 have changed places; two rows named them.</summary>
public sealed class RenumberingUndoTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    private readonly Checkup checkup = new();
    private readonly CodeRenumbering done;
    private readonly Activity second;

    public RenumberingUndoTests()
    {
        second = checkup.Row("Семинар", codes: "2.1").Last;
        var (version, sample) = (checkup.Sample.Version, checkup.Sample);
        var plan = RenumberingPlan.Of(version, CodeNumbering.Canonical, [new(sample.First.Id, "2.2", true), new(sample.Second.Id, "2.1", true)], [Period()], null);
        done = new CodeRenumbering(Sample.Tenant, CodeRenumberingId.New(), plan, Noon, "Методист");
        version.Code(CodeNumbering.Canonical, plan.Wanted, plan.InUse);
        foreach (var cell in done.Cells)
        {
            sample.Table.Find(cell.Activity).Write(cell.Column, cell.Before, cell.After, RowMeaning.Nothing);
        }

        second.Words(ColumnKind.Codes).ShouldBe("2.2");
    }

    [Fact]
    public void Undo_NothingChangedSince_PutsAllBack()
    {
        var undo = Undo();
        undo.Refusals.ShouldBeEmpty();
        undo.Left.ShouldBeEmpty();
        undo.Cells.Select(cell => (cell.After, cell.Before)).ShouldBe([("2.2, 2.1", "2.1, 2.2"), ("2.2", "2.1")]);
        done.Backward().Select(code => code.Printed).ShouldBe(["2.1.", "2.2."]);
    }

    [Fact]
    public void Undo_CellsChangedRemovedOrNew_AreLeftAndTold()
    {
        second.Write(ColumnKind.Codes, "2.2", "2.2, 2.1", RowMeaning.Nothing);
        checkup.Row("Новое", codes: "2.1");
        var undo = Undo();
        undo.Cells.Count.ShouldBe(1);
        undo.Left.Select(left => (left.Words, left.Reason.Rule)).ShouldBe(
            [("2.2, 2.1", RenumberingUndo.CellIsAsItWasLeft), ("2.1", RenumberingUndo.CellIsNotNewer)]);
        checkup.Sample.Table.Remove(second.Id, Noon);
        Undo().Left.Select(left => left.Reason.Rule).ShouldBe([RenumberingUndo.CellIsNotNewer, RenumberingUndo.RowIsInPlace]);
    }

    [Fact]
    public void Undo_CodesChangedSince_OrUndoneAlready_OrNotTheLast_IsRefused()
    {
        Only(RenumberingUndo.Of(done, null, checkup.Sample.Version, [Period()]), CodeRenumbering.IsTheLast);
        checkup.Sample.Version.Code(CodeNumbering.Canonical, [new(checkup.Sample.First.Id, "2.9", true)], new HashSet<RiskParameterId>());
        Only(Undo(), CodeRenumbering.CodesAreAsItLeftThem);
        done.Undo(Noon);
        Only(Undo(), CodeRenumbering.IsTheLast);
    }

    [Fact]
    public void Undo_CodeTakenByAnotherSince_IsRefused()
    {
        var (version, sample) = (checkup.Sample.Version, checkup.Sample);
        var moved = RenumberingPlan.Of(version, CodeNumbering.Canonical, [new(sample.First.Id, "2.5", true)], [Period()], null);
        var again = new CodeRenumbering(Sample.Tenant, CodeRenumberingId.New(), moved, Noon, "Методист");
        version.Code(CodeNumbering.Canonical, moved.Wanted, moved.InUse);
        version.Factors[0].AddParameter("Новый").AddCode(CodeNumbering.Canonical, ParameterCode.Parse("2.2"), "2.2");
        Only(RenumberingUndo.Of(again, again, version, [Period()]), RiskCatalogueVersion.CodesDiffer);
    }

    [Fact]
    public void Undo_LockedIsLeft_ApprovedForbids()
    {
        Stages.Put(checkup.Roadmap, MunicipalRoadmapStage.ForApproval);
        Undo().Left.ShouldAllBe(left => left.Reason.Rule == RenumberingUndo.RoadmapIsOpen);
        Undo().Cells.ShouldBeEmpty();
        Stages.Put(checkup.Roadmap, MunicipalRoadmapStage.InForce);
        Only(Undo(), RenumberingPlan.ApprovedStaysAsItIs);
    }

    private static void Only(RenumberingUndo undo, Rule rule)
    {
        undo.Refusals.ShouldHaveSingleItem().Rule.ShouldBe(rule);
        (undo.Cells.Count, undo.Left.Count).ShouldBe((0, 0));
    }

    private RenumberingUndo Undo() => RenumberingUndo.Of(done, done, checkup.Sample.Version, [Period()]);

    private RenumberedPeriod Period() => new(checkup.Period, checkup.Audit, [checkup.Roadmap]);
}
