using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Tests.Checks;

public sealed class CheckSeveritiesTests
{
    /// <summary>Written by hand from the domain's list: what hinders, what is only hinted at; everything else warns.</summary>
    private static readonly Dictionary<string, CheckSeverity> NotWarnings = new()
    {
        ["check/codes-are-audited"] = CheckSeverity.Blocks,
        ["check/every-parameter-has-an-activity"] = CheckSeverity.Blocks,
        ["check/intervals-end-after-they-begin"] = CheckSeverity.Blocks,
        ["check/codes-fit-the-activity"] = CheckSeverity.Hints,
        ["check/spaces-are-in-place"] = CheckSeverity.Hints,
    };

    [Fact]
    public void Usual_OfEveryCheck_IsByTheDomainsList_AndMayBe()
    {
        RoadmapChecks.All.Count.ShouldBe(17);
        RoadmapChecks.All.ShouldAllBe(check => CheckSeverities.Usual[check] == NotWarnings.GetValueOrDefault(check.Id, CheckSeverity.Warns));
        CheckSeverities.Usual.Changed.ShouldBeEmpty();
        CheckSeverities.Usual.WhyNot().ShouldBeEmpty();
    }

    [Fact]
    public void Of_SomeChanged_ChangesThoseAndNoOther()
    {
        var severities = Of(("check/codes-are-audited", CheckSeverity.Warns), ("check/spaces-are-in-place", CheckSeverity.Off));
        severities[RoadmapChecks.CodesAreAudited].ShouldBe(CheckSeverity.Warns);
        severities[RoadmapChecks.SpacesAreInPlace].ShouldBe(CheckSeverity.Off);
        severities[RoadmapChecks.EveryParameterHasAnActivity].ShouldBe(CheckSeverity.Blocks);
        severities[RoadmapChecks.CodesFitTheActivity].ShouldBe(CheckSeverity.Hints);
        severities[RoadmapChecks.BlanksAreFilled].ShouldBe(CheckSeverity.Warns);
        severities.Changed.Count.ShouldBe(2);
        severities.WhyNot().ShouldBeEmpty();
    }

    [Fact]
    public void Of_WhatIsUsualAnyway_IsTheUsual()
    {
        var severities = Of(("check/codes-are-audited", CheckSeverity.Blocks), ("check/blanks-are-filled", CheckSeverity.Warns));
        severities.Changed.ShouldBeEmpty();
        severities.ShouldBe(CheckSeverities.Usual);
    }

    [Fact]
    public void Of_ChecksThatAreNoMore_SaysNothingOfThem()
    {
        var severities = Of(("check/that-was-once", CheckSeverity.Blocks), ("codes-are-audited", CheckSeverity.Off), ("", CheckSeverity.Off), ("check/blanks-are-filled", CheckSeverity.Off));
        severities.Changed.Keys.ShouldBe(["check/blanks-are-filled"]);
    }

    [Fact]
    public void WhyNot_TooHeavy_NamesTheCheckThatMayErr()
    {
        Of(("check/codes-fit-the-activity", CheckSeverity.Warns)).WhyNot().ShouldBeEmpty("a warning is the heaviest that it may be");
        var refusal = Of(("check/codes-fit-the-activity", CheckSeverity.Blocks), ("check/blanks-are-filled", CheckSeverity.Blocks)).WhyNot().ShouldHaveSingleItem();
        refusal.Rule.ShouldBe(CheckSeverities.IsNotTooHeavy);
        refusal.Words.ShouldBe("Проверка «Код не по содержанию мероприятия» бывает только подсказкой или предупреждением: она может ошибаться.");
    }

    [Fact]
    public void Equals_ComparesEveryCheckAndItsSeverity()
    {
        var severities = Of(("check/blanks-are-filled", CheckSeverity.Off), ("check/spaces-are-in-place", CheckSeverity.Warns));
        severities.ShouldBe(Of(("check/spaces-are-in-place", CheckSeverity.Warns), ("check/blanks-are-filled", CheckSeverity.Off)));
        severities.GetHashCode().ShouldBe(Of(("check/spaces-are-in-place", CheckSeverity.Warns), ("check/blanks-are-filled", CheckSeverity.Off)).GetHashCode());
        severities.ShouldNotBe(Of(("check/blanks-are-filled", CheckSeverity.Off)));
        severities.ShouldNotBe(Of(("check/blanks-are-filled", CheckSeverity.Off), ("check/spaces-are-in-place", CheckSeverity.Blocks)));
        severities.ShouldNotBe(Of(("check/blanks-are-filled", CheckSeverity.Off), ("check/dates-are-understood", CheckSeverity.Off)));
    }

    [Fact]
    public void Weigh_WhatIsRefused_ThrowsAndKeepsTheOldSeverities()
    {
        var profile = new CheckProfile(MunicipalityId.New(), CheckProfileId.New());
        profile.Severities.ShouldBe(CheckSeverities.Usual);
        var strict = Of(("check/blanks-are-filled", CheckSeverity.Blocks));
        profile.Weigh(strict);
        Should.Throw<RefusedException>(() => profile.Weigh(Of(("check/codes-fit-the-activity", CheckSeverity.Blocks))))
            .Refusals.ShouldHaveSingleItem().Rule.ShouldBe(CheckSeverities.IsNotTooHeavy);
        profile.Severities.ShouldBe(strict);
    }

    private static CheckSeverities Of(params (string Id, CheckSeverity Severity)[] severities) =>
        CheckSeverities.Of(severities.Select(pair => KeyValuePair.Create(pair.Id, pair.Severity)));
}
