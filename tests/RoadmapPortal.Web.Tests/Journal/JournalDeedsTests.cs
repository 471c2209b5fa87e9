using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Audits.Campaign;
using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Printing;
using RoadmapPortal.Domain.Roadmaps.Filing.Publication;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.TestKit;
using RoadmapPortal.Web.Features.Audits.Campaign;
using RoadmapPortal.Web.Features.Audits.Review;
using RoadmapPortal.Web.Features.Checks.Weigh;
using RoadmapPortal.Web.Features.Printing.EditProfile;
using RoadmapPortal.Web.Features.Roadmaps.FindAndReplace;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Campaign;
using RoadmapPortal.Web.Features.SchoolRoadmaps.File;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Publication;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Publish;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Review;
using RoadmapPortal.Web.Features.Schools.Edit;
using RoadmapPortal.Web.Features.Schools.Register;
using RoadmapPortal.Web.Tests.Audits;
using RoadmapPortal.Web.Tests.SchoolRoadmaps;

namespace RoadmapPortal.Web.Tests.Journal;

/// <summary>Each deed is in the journal once, with who did it and from where; what was refused or changed nothing is not.</summary>
public sealed class JournalDeedsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private Town Town => portal.Primorsk;

    private JournalRoom Room => new(portal, Town);

    [Fact]
    public async Task RoadmapOfASchool_EachMoveOfItsLife_IsThereOnce()
    {
        var id = Town.GymnasiumRoadmap.Id;
        var review = new ReviewRoom(portal, Town);
        await review.EmptyAsync();
        await portal.Database.AskAdminAsync($"update filing_campaigns set opens_on = '2023-08-01' where tenant_id = '{Town.Tenant.Value}'");
        await review.SubmitAsync(id);
        (await review.TakeAsync(Role.Reviewer)).Refusals.ShouldBeEmpty();
        await WritesAsync(JournalDeed.RoadmapAccepted, Role.Reviewer, async () => (await Room.Deed<DecideReview>().AcceptAsync(Room.Visit(Role.Reviewer), id, 1, default)).Refusals);
        var approved = await WritesAsync(JournalDeed.RoadmapApproved, Role.Principal, async () =>
            (await Room.Deed<ApproveRoadmap>().RunAsync(Room.Visit(Role.Principal), id, "директора гимназии", "17", new DateOnly(2023, 9, 1), default)).Refusals);
        (approved.SubjectKind, approved.SubjectId, approved.SubjectLabel).ShouldBe((JournalSubjectKind.Roadmap, id.Value, Town.GymnasiumRoadmap.Title));
        approved.Details.ShouldBe($"{Town.Gymnasium.Name}; приказ от 01.09.2023 № 17");
        await WritesAsync(JournalDeed.RoadmapPublished, Role.Principal, async () =>
            (await Room.Deed<PublishRoadmap>().RunAsync(Room.Visit(Role.Principal), id, PublicationRoom.Address, new DateOnly(2023, 9, 5), default)).Refusals);
        var now = await review.NowAsync();
        await WritesAsync(JournalDeed.PublicationChecked, Role.Reviewer, async () => (await Room.Deed<CheckPublication>().RunAsync(
            Room.Visit(Role.Reviewer), id, new NewPublicationCheck(PublicationCheckResult.Found, PublicationRoom.Day, "", now.PublishedAt, now.EditionNumber), null, default)).Refusals);
        await WritesAsync(JournalDeed.RoadmapAmended, Role.Principal, async () => (await Room.Deed<ApproveRoadmap>().AmendAsync(Room.Visit(Role.Principal), id, default)).Refusals);
    }

    [Fact]
    public async Task RoadmapOfASchool_SubmittedAndTakenBack_IsThereTwice_ARefusalIsNot()
    {
        var id = Town.GymnasiumRoadmap.Id;
        var review = new ReviewRoom(portal, Town);
        await review.EmptyAsync();
        await review.SubmitAsync(id);
        (await Room.WrittenByAsync(() => Room.Deed<SubmitRoadmap>().WithdrawAsync(Room.Visit(Role.Reviewer), id, default))).ShouldBeEmpty();
        await WritesAsync(JournalDeed.RoadmapWithdrawn, Role.Principal, async () => (await Room.Deed<SubmitRoadmap>().WithdrawAsync(Room.Visit(Role.Principal), id, default)).Refusals);
    }

    [Fact]
    public async Task SelfAudit_SubmittedReviewedAndReopened_IsThere()
    {
        var audit = new SelfAuditRoom(portal, Town);
        await audit.OpenAsync();
        (await audit.SaveAsync(Room.Visit(Role.Principal), SelfAuditRoom.Found, AnswerWords.None)).Refusals.ShouldBeEmpty();
        var entry = await WritesAsync(JournalDeed.AuditSubmitted, Role.Principal, async () => (await audit.SubmitAsync(Room.Visit(Role.Principal))).Refusals);
        (entry.SubjectId, entry.Details).ShouldBe((Town.Gymnasium.Id.Value, Town.Period.Words));
        await WritesAsync(JournalDeed.AuditWithdrawn, Role.Principal, async () => (await audit.WithdrawAsync(Room.Visit(Role.Principal))).Refusals);
        (await audit.SubmitAsync(Room.Visit(Role.Principal))).Refusals.ShouldBeEmpty();
        (await audit.DecideAsync(Room.Visit(Role.Reviewer), AnswerVerdict.Confirmed)).Refusals.ShouldBeEmpty();
        await WritesAsync(JournalDeed.AuditReviewFinished, Role.Reviewer, async () => (await audit.FinishAsync(Room.Visit(Role.Reviewer))).Refusals);
        await WritesAsync(
            JournalDeed.AuditReviewReopened, Role.Reviewer, async () => (await Room.Deed<FinishReview>().ReopenAsync(Room.Visit(Role.Reviewer), audit.Gymnasium, default)).Refusals);
    }

    [Fact]
    public async Task Campaigns_NewDays_AreThere()
    {
        var admin = Room.Visit(Role.MunicipalAdmin);
        await using var context = portal.Database.Portal.Open(Town.Scope);
        var audit = (await context.AuditCampaigns.AsNoTracking().SingleAsync()).Terms;
        var filing = await context.FilingCampaigns.AsNoTracking().SingleAsync();
        var next = new CampaignTerms(audit.OpensOn, audit.AnswersDue, audit.ReviewDue.AddDays(1));
        await WritesAsync(JournalDeed.AuditCampaignSaved, Role.MunicipalAdmin, async () => (await Room.Deed<SaveCampaign>().RunAsync(admin, Town.Period.Id, next, audit, default)).Refusals);
        var due = filing.Terms with { CheckTo = filing.Terms.CheckTo.AddDays(1) };
        var entry = await WritesAsync(JournalDeed.FilingCampaignSaved, Role.MunicipalAdmin, async () =>
            (await Room.Deed<SaveFilingCampaign>().RunAsync(admin, Town.Period.Id, due, filing.Template, filing.Terms, default)).Refusals);
        entry.Details.ShouldBe("сдать до 01.09.2023, разместить до 15.09.2023");
        (await Room.WrittenByAsync(() => Room.Deed<AskSchools>().RunAsync(admin, Town.Period.Id, new HashSet<SchoolId> { Town.Gymnasium.Id }, default)))
            .ShouldBeEmpty("the school has its roadmap already");
    }

    [Fact]
    public async Task Schools_AddedChangedClosedMergedMarked_AreThere()
    {
        var admin = Room.Visit(Role.MunicipalAdmin);
        var save = Room.Deed<SaveSchool>();
        var details = Typed("77");
        SavedSchool school = null!;
        var added = await WritesAsync(JournalDeed.SchoolAdded, Role.MunicipalAdmin, async () =>
        {
            var outcome = await save.RunAsync(admin, null, details, null, default);
            school = outcome.Value!;
            return outcome.Refusals;
        });
        added.SubjectId.ShouldBe(school.Id.Value);
        (await Room.WrittenByAsync(() => save.RunAsync(admin, school.Id, details, school.Version, default))).ShouldBeEmpty("nothing changed");
        await WritesAsync(JournalDeed.SchoolChanged, Role.MunicipalAdmin, async () =>
            (await save.RunAsync(admin, school.Id, details with { Name = "СОШ № 77 имени Гагарина" }, school.Version, default)).Refusals);
        await WritesAsync(JournalDeed.SchoolsMarked, Role.MunicipalAdmin, async () =>
            (await Room.Deed<MarkSchools>().RunAsync(admin, Town.Period.Id, SchoolMarkKind.AtRisk, true, [school.Id], "", default)).Refusals);
        var close = Room.Deed<CloseSchool>();
        await WritesAsync(JournalDeed.SchoolClosed, Role.MunicipalAdmin, async () => (await close.RunAsync(admin, school.Id, new DateOnly(2024, 5, 31), null, default)).Refusals);
        await WritesAsync(JournalDeed.SchoolReopened, Role.MunicipalAdmin, async () => (await close.ReopenAsync(admin, school.Id, default)).Refusals);
        var merged = await WritesAsync(
            JournalDeed.SchoolMerged, Role.MunicipalAdmin, async () => (await close.RunAsync(admin, school.Id, new DateOnly(2024, 5, 31), Town.Secondary.Id, default)).Refusals);
        merged.Details.ShouldBe($"к школе {Town.Secondary.Name}; последний день 31.05.2024");
    }

    [Fact]
    public async Task ProfilesAndBulkChange_AreThere_TheSameTwiceOnce()
    {
        var admin = Room.Visit(Role.MunicipalAdmin);
        var look = PrintLook.Standard with { ShowsCodes = !PrintLook.Standard.ShowsCodes };
        var seen = (await Room.Deed<PrintProfileQuery>().RunAsync(admin, default))!.Saved.Version;
        await WritesAsync(JournalDeed.PrintProfileSaved, Role.MunicipalAdmin, async () => (await Room.Deed<SavePrintProfile>().RunAsync(admin, look, seen, default)).Refusals);
        (await Room.WrittenByAsync(() => Room.Deed<SavePrintProfile>().RunAsync(admin, look, seen, default))).ShouldBeEmpty();
        var severities = CheckSeverities.Of([new(RoadmapChecks.BlanksAreFilled.Id, CheckSeverity.Blocks)]);
        var version = (await Room.Deed<CheckProfileQuery>().RunAsync(admin, default))!.Saved.Version;
        await WritesAsync(JournalDeed.ChecksWeighed, Role.MunicipalAdmin, async () => (await Room.Deed<SaveCheckProfile>().RunAsync(admin, severities, version, default)).Refusals);

        var row = Town.MunicipalTable.Activities[0];
        var words = row.Cells[Domain.Roadmaps.ColumnKind.Title];
        CellWish[] wishes = [CellWish.Of(new CellChange(row.Id, Domain.Roadmaps.ColumnKind.Title, words, words + "!"))];
        var replace = Room.Deed<ReplaceInCells>();
        var replaced = await WritesAsync(
            JournalDeed.CellsReplaced, Role.Methodist, async () => (await replace.RunAsync(Room.Visit(Role.Methodist), Town.MunicipalRoadmap.Id, wishes, default)).Refusals);
        replaced.Details.ShouldBe("ячеек: 1");
        (await Room.WrittenByAsync(() => replace.RunAsync(Room.Visit(Role.Methodist), Town.MunicipalRoadmap.Id, wishes, default))).ShouldBeEmpty("the words are there already");
    }

    private async Task<JournalEntry> WritesAsync(JournalDeed deed, Role role, Func<Task<IReadOnlyList<Domain.Rules.Refusal>>> doing) =>
        await Room.ShouldWriteAsync(deed, role, async () => (await doing()).ShouldBeEmpty());

    private static SchoolDetails Typed(string number) => SchoolDetails.Typed(SchoolKind.Secondary, int.Parse(number, System.Globalization.CultureInfo.InvariantCulture), number, $"СОШ № {number}", [], "", "");
}
