using System.Text;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.Evidence;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Audits.SelfAudit;
using RoadmapPortal.Web.Tests.Evidence;

namespace RoadmapPortal.Web.Tests.Audits;

/// <summary>The actions as pages call them: by every role, in the other school, in the other town, and by two people at once.</summary>
public sealed class SelfAuditActionsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly Role[] WhoAnswers = [Role.Methodist, Role.Principal, Role.SchoolEditor];

    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    private SelfAuditRoom Room => new(portal, portal.Primorsk);

    private ChangeEvidence Evidence => portal.Services.GetRequiredService<ChangeEvidence>();

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task School_EachRole_AnswersSubmitsAndWithdraws_OnlyIfItIsTheirs(Role role)
    {
        await Room.OpenAsync();
        var visitor = Room.Visit(role);
        var may = WhoAnswers.Contains(role);
        var saved = await Room.SaveAsync(visitor, SelfAuditRoom.Found, AnswerWords.None);
        var attached = await Evidence.AttachAsync(visitor, Room.Gymnasium, Room.Parameter, "a.pdf", "%PDF-1.7"u8.ToArray(), default);
        var submitted = await Room.SubmitAsync(visitor);
        (saved.IsDone, attached.IsDone, submitted.IsDone).ShouldBe((may, may, may));
        if (!may)
        {
            saved.Refusals.ShouldHaveSingleItem().Rule.ShouldBe(SchoolAuditStep.SchoolAnswers);
            (await Room.NowAsync()).ShouldBeNull();
            await Room.SubmittedAsync();
        }

        (await Room.WithdrawAsync(visitor)).IsDone.ShouldBe(may);
        (await Room.NowAsync())!.Stage.ShouldBe(may ? SchoolAuditStage.Draft : SchoolAuditStage.Submitted);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Review_EachRole_OnlyTheReviewerDecidesAndFinishes(Role role)
    {
        await Room.SubmittedAsync();
        var visitor = Room.Visit(role);
        var decided = await Room.DecideAsync(visitor, AnswerVerdict.Confirmed);
        var finished = await Room.FinishAsync(visitor);
        (decided.IsDone, finished.IsDone).ShouldBe((role == Role.Reviewer, role == Role.Reviewer));
        (await Room.NowAsync())!.Stage.ShouldBe(role == Role.Reviewer ? SchoolAuditStage.Confirmed : SchoolAuditStage.Submitted);
        if (role != Role.Reviewer)
        {
            decided.Refusals[0].Rule.ShouldBe(SchoolAuditStep.ReviewerReviews);
        }
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task OtherSchoolAndOtherTown_FindNothing(Role role)
    {
        await Room.OpenAsync();
        var own = Room.Visit(role);
        var stranger = own with { Slug = portal.Zarechny.Slug };
        var zarechny = new SelfAuditRoom(portal, portal.Zarechny);
        await zarechny.OpenAsync();
        foreach (var (visitor, place) in ((Visitor, Features.Audits.Desk.SchoolAuditPlace)[])[(stranger, zarechny.Gymnasium), (own, zarechny.Gymnasium), (stranger, Room.Gymnasium)])
        {
            (await Room.SaveAsync(visitor, SelfAuditRoom.Found, AnswerWords.None, place)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
            (await Room.SubmitAsync(visitor, place)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
            (await Room.DecideAsync(visitor, AnswerVerdict.Confirmed, place: place)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
        }

        (await zarechny.NowAsync()).ShouldBeNull();
        if (role.IsOfOneSchool())
        {
            var other = Room.Place(portal.Primorsk.Secondary);
            (await Room.SaveAsync(own, SelfAuditRoom.Found, AnswerWords.None, other)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
            (await Evidence.AttachAsync(own, other, Room.Parameter, "a.pdf", "%PDF-1.7"u8.ToArray(), default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(Gate.IsFound);
        }
    }

    [Fact]
    public async Task Save_AfterAColleague_GivesTheirs_AndAfterThatOnesOwnIsTaken()
    {
        await Room.OpenAsync();
        (await Room.SaveAsync(Room.Visit(Role.SchoolEditor), SelfAuditRoom.Found, AnswerWords.None)).IsDone.ShouldBeTrue();
        var mine = new AnswerWords(AnswerValue.NotFound, "Всё укомплектовано");
        var quarrel = await Room.SaveAsync(Room.Visit(Role.Principal), mine, AnswerWords.None);
        quarrel.Refusals.ShouldHaveSingleItem().Rule.ShouldBe(SaveAnswer.IsStillAsSeen);
        quarrel.Value!.Words.ShouldBe(SelfAuditRoom.Found);
        quarrel.Value.By.ShouldBe("SchoolEditor (Приморск)");
        (await Room.NowAsync())!.Answers[0].Words.ShouldBe(SelfAuditRoom.Found);
        (await Room.SaveAsync(Room.Visit(Role.Principal), mine, SelfAuditRoom.Found)).IsDone.ShouldBeTrue();
        (await Room.SaveAsync(Room.Visit(Role.Principal), mine, AnswerWords.None)).IsDone.ShouldBeTrue("saved twice is no quarrel");
    }

    [Fact]
    public async Task Save_ANumber_IsTheSameWhenItComesBack()
    {
        await Room.OpenAsync();
        var words = new AnswerWords(AnswerValue.Found, "Доля", 12.5m, "%");
        await Room.SaveAsync(Room.Visit(Role.Principal), words, AnswerWords.None);
        var kept = (await Room.NowAsync())!.Answers[0].Words;
        SavedAnswer.Mark(kept).ShouldBe(SavedAnswer.Mark(words));
        (await Room.SaveAsync(Room.Visit(Role.Principal), words with { Text = "Доля учителей" }, kept)).IsDone.ShouldBeTrue();
    }

    [Fact]
    public async Task Save_TheFirstAnswerByManyAtOnce_KeepsOneAndTellsTheOthers()
    {
        await Room.OpenAsync();
        var outcomes = await Task.WhenAll(Enumerable.Range(1, 6).Select(number => Task.Run(() =>
            Room.SaveAsync(Room.Visit(number % 2 == 0 ? Role.Principal : Role.SchoolEditor), new AnswerWords(AnswerValue.Found, $"{number}"), AnswerWords.None))));
        var kept = (await Room.NowAsync())!.Answers.ShouldHaveSingleItem().Words;
        outcomes.Where(outcome => outcome.IsDone).ShouldHaveSingleItem().Value!.Words.ShouldBe(kept);
        outcomes.Where(outcome => !outcome.IsDone).ShouldAllBe(outcome => outcome.Refusals[0].Rule == SaveAnswer.IsStillAsSeen && outcome.Value!.Words == kept);
    }

    [Fact]
    public async Task Save_WhileItIsSubmitted_NeverSlipsInBesideTheSubmission()
    {
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await Room.OpenAsync();
            await Room.SaveAsync(Room.Visit(Role.Principal), SelfAuditRoom.Found, AnswerWords.None);
            var late = new AnswerWords(AnswerValue.Found);
            var saving = Task.Run(() => Room.SaveAsync(Room.Visit(Role.SchoolEditor), late, SelfAuditRoom.Found));
            var submitting = Task.Run(() => Room.SubmitAsync(Room.Visit(Role.Principal)));
            var (saved, submitted) = (await saving, await submitting);

            // Either the answer without evidence was first, and hinders; or the submission was, and nothing is saved any more.
            saved.IsDone.ShouldNotBe(submitted.IsDone);
            var now = (await Room.NowAsync())!;
            (now.Stage, now.Answers[0].Words).ShouldBe(submitted.IsDone ? (SchoolAuditStage.Submitted, SelfAuditRoom.Found) : (SchoolAuditStage.Draft, late));
        }
    }

    [Theory]
    [InlineData(AnswerValue.Found, true)]
    [InlineData(AnswerValue.NotFound, false)]
    [InlineData(AnswerValue.NotApplicable, false)]
    public async Task Confirm_WritesTheFinding_InOneWithTheDecision(AnswerValue value, bool isMarked)
    {
        var mark = value == AnswerValue.Found
            ? $"delete from findings where tenant_id = '{portal.Primorsk.Tenant.Value}' and school_id = '{portal.Primorsk.Gymnasium.Id.Value}'"
            : $"insert into findings (tenant_id, id, audit_id, school_id, parameter_id) values ('{portal.Primorsk.Tenant.Value}', gen_random_uuid(), '{portal.Primorsk.Audit.Id.Value}', '{portal.Primorsk.Gymnasium.Id.Value}', '{Room.Parameter.Value}') on conflict do nothing";
        await portal.Database.AskAdminAsync(mark);
        (await Room.IsMarkedAsync()).ShouldBe(!isMarked);
        await Room.SubmittedAsync(new AnswerWords(value, "Основание"));
        (await Room.DecideAsync(Room.Visit(Role.Reviewer), AnswerVerdict.Confirmed)).Value!.Done.ShouldBe(1);
        (await Room.IsMarkedAsync()).ShouldBe(isMarked);
        await using var others = portal.Database.Portal.Open(portal.Zarechny.Scope);
        others.EntryAudits.SelectMany(audit => audit.Findings).Count().ShouldBe(2);
    }

    [Fact]
    public async Task Attach_WhatItIsSaysItsContent_AndNothingElseIsKept()
    {
        await Room.OpenAsync();
        var principal = Room.Visit(Role.Principal);
        foreach (var (bytes, rule) in ((byte[], Rule)[])
            [
                ([], NewEvidence.FileHasContent), ("MZ\u0090 program"u8.ToArray(), NewEvidence.KindIsKnown), ("<html><script>"u8.ToArray(), NewEvidence.KindIsKnown),
                (EvidenceSnifferTests.Zip("word/document.xml"), NewEvidence.KindIsKnown), ([.. "%PDF-"u8, .. new byte[NewEvidence.Largest]], NewEvidence.FileFits),
            ])
        {
            (await Evidence.AttachAsync(principal, Room.Gymnasium, Room.Parameter, "справка.pdf", bytes, default)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(rule);
        }

        (await Room.NowAsync()).ShouldBeNull();
        var docx = EvidenceSnifferTests.Zip("[Content_Types].xml", "word/document.xml");
        (await Evidence.AttachAsync(principal, Room.Gymnasium, Room.Parameter, "../справка.pdf", docx, default)).IsDone.ShouldBeTrue();
        var file = (await Room.NowAsync())!.Answers[0].Files.ShouldHaveSingleItem();
        (file.Name, file.Kind, file.Size).ShouldBe(("справка.docx", EvidenceKind.Docx, docx.Length));
        file.Sha256.ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(docx)));
        (await Evidence.DetachAsync(principal, Room.Gymnasium, Room.Parameter, file.Id, default)).IsDone.ShouldBeTrue();
        (await portal.Database.AskAdminAsync($"select count(*) from evidence_contents where id = '{file.Id.Value}'")).ShouldBe(0L, "the bytes go with the file");
        (await portal.Database.AskAdminAsync($"select count(*) from history_entries where changes::text like '%{file.Sha256}%'")).ShouldBe(2L, "the history keeps the checksum");
    }

    [Fact]
    public async Task History_NamesWhoAnsweredAndWhoConfirmed_AndHoldsNoBytes()
    {
        await Room.SubmittedAsync();
        await Evidence.AttachAsync(Room.Visit(Role.Principal), Room.Gymnasium, Room.Parameter, "a.pdf", Encoding.UTF8.GetBytes("%PDF-1.7 bytes"), default);
        await Room.DecideAsync(Room.Visit(Role.Reviewer), AnswerVerdict.Confirmed);
        var answer = (await Room.NowAsync())!.Answers[0].Id.Value;
        (await portal.Database.AskAdminAsync($"select string_agg(person_name, ', ' order by at) from history_entries where subject_id = '{answer}'"))
            .ShouldBe("Principal (Приморск), Reviewer (Приморск)");
        (await portal.Database.AskAdminAsync("select count(*) from history_entries where subject = 'evidence_contents'")).ShouldBe(0L);
    }
}
