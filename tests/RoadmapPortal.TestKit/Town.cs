using System.Text;
using Microsoft.AspNetCore.Identity;
using RoadmapPortal.Data;
using RoadmapPortal.Data.People;
using RoadmapPortal.Data.Provisioning;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.Archives;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Audits.Campaign;
using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Editions;
using RoadmapPortal.Domain.Evidence;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.Notifications;
using RoadmapPortal.Domain.Notifications.Mail;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.Orders.Duties;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Printing;
using RoadmapPortal.Domain.PublicRegister;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Risks.Mapping;
using RoadmapPortal.Domain.Risks.Renumbering;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Roadmaps.Filing.Publication;
using RoadmapPortal.Domain.Roadmaps.Filing.Remarks;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.TestKit;

/// <summary>
/// A small municipality with everything in it: two schools of one number, an audit, a municipal roadmap with levels, a roadmap of
/// each school, and one person in each role. All towns are alike but for their names.
/// </summary>
public sealed class Town
{
    public const string Password = "Primer-12345";

    private readonly Dictionary<Role, Account> people = [];

    private Town(string slug, string name)
    {
        Slug = slug;
        Name = name;
    }

    public string Slug { get; }

    public string Name { get; }

    public MunicipalityId Tenant { get; } = MunicipalityId.New();

    public School Gymnasium { get; private set; } = null!;

    /// <summary>Has the gymnasium's number and is another school.</summary>
    public School Secondary { get; private set; } = null!;

    public EntryAudit Audit { get; private set; } = null!;

    /// <summary>A campaign of August 2023.</summary>
    public AuditCampaign Campaign { get; private set; } = null!;

    /// <summary>Begun by <see cref="Secondary"/>: one answer with one file. The gymnasium has not begun.</summary>
    public SchoolAudit SecondaryAudit { get; private set; } = null!;

    public PlanningPeriod Period { get; private set; } = null!;

    public MunicipalRoadmap MunicipalRoadmap { get; private set; } = null!;

    public SchoolRoadmap GymnasiumRoadmap { get; private set; } = null!;

    public SchoolRoadmap SecondaryRoadmap { get; private set; } = null!;

    /// <summary>Rows of the municipal level of the first section: «Первое», «Второе», «Третье».</summary>
    public RoadmapTable MunicipalTable => MunicipalRoadmap.Tables[0];

    public TenantScope Scope => new(Tenant, new Actor(PersonIn(Role.Methodist), "Методист"));

    /// <summary>The principal and the deputy are the gymnasium's.</summary>
    public PersonId PersonIn(Role role) => new(people[role].Id);

    public string EmailOf(Role role) => people[role].Email!;

    /// <summary>The account's security stamp as it was made.</summary>
    public string StampOf(Role role) => people[role].SecurityStamp!;

    public static async Task<Town> BuildAsync(PortalConnections connections, string slug, string name)
    {
        var town = new Town(slug, name);
        await using var context = new PortalContexts(connections.Migrations).Open(new TenantScope(town.Tenant, new Actor(null, "Тест")));
        context.Add(new Municipality(town.Tenant, Domain.Tenancy.Slug.Parse(slug), $"городской округ {name}", name, "Управление образования"));
        town.AddSchools(context);
        town.AddPeople(context);
        town.AddPlans(context);
        context.Note(new JournalNote(JournalDeed.SchoolsImported, JournalSubject.School(town.Gymnasium), $"из списка ({name})"));
        await context.SaveChangesAsync();
        return town;
    }

    private void AddSchools(PortalContext context)
    {
        Gymnasium = new School(Tenant, SchoolId.New(), SchoolKind.Gymnasium, 5, "г5", $"Гимназия № 5 ({Name})", 0, ["гимназия 5"]);
        Secondary = new School(Tenant, SchoolId.New(), SchoolKind.Secondary, 5, "5", $"СОШ № 5 ({Name})", 1, []);
        context.AddRange(Gymnasium, Secondary);
    }

    private void AddPeople(PortalContext context)
    {
        foreach (var role in Enum.GetValues<Role>())
        {
#pragma warning disable CA1308 // A mailbox is written small.
            var email = $"{role.ToString().ToLowerInvariant()}@{Slug}.example";
#pragma warning restore CA1308
            var account = Account.Of(email, $"{role} ({Name})");
            account.PasswordHash = Hash;
            people[role] = account;
            context.Add(account);
            context.Add(new Membership(Tenant, MembershipId.New(), new PersonId(account.Id), role, role.IsOfOneSchool() ? Gymnasium.Id : null));
        }
    }

    // Hashing is slow on purpose; one hash serves all test people.
    private static readonly string Hash = new PasswordHasher<Account>().HashPassword(new Account(), Password);

    private void AddPlans(PortalContext context)
    {
        var responsible = new Responsible(Tenant, ResponsibleId.New(), ResponsibleKind.Person, "Иванова А.А.", ["А.А. Иванова"]);
        context.Add(responsible);
        var catalogue = new RiskCatalogue(Tenant, RiskCatalogueId.New(), "Факторы риска");
        var version = catalogue.AddVersion();
        var parameter = version.AddFactor("1.", "Кадровые ресурсы").AddParameter("Дефицит педагогов");
        parameter.AddCode(CodeNumbering.LocalPerFactor, ParameterCode.Parse("1.1"), "1.1");
        context.Add(catalogue);
        AddOtherCatalogue(context, version);
        Period = new PlanningPeriod(Tenant, PlanningPeriodId.New(), "2023 – 2024 учебный год", new DateOnly(2023, 8, 1), new DateOnly(2024, 7, 31), version.Id);
        context.Add(Period);
        Audit = new EntryAudit(Tenant, EntryAuditId.New(), Period.Id, CodeNumbering.LocalPerFactor, null, [new AuditColumn(AuditColumnKind.Parameter, "Параметры", null)]);
        Audit.AddLine(parameter.Id, null);
        Audit.Mark(Gymnasium.Id, parameter.Id);
        Audit.Mark(Secondary.Id, parameter.Id);
        context.Add(Audit);
        AddSelfAudit(context, version);
        context.Add(new SchoolMark(Tenant, SchoolMarkId.New(), Gymnasium.Id, Period.Id, SchoolMarkKind.AtRisk));
        var meaning = new RowMeaning(version, CodeNumbering.LocalPerFactor, [parameter.Id], new ResponsibleDirectory([responsible]));
        MunicipalRoadmap = new MunicipalRoadmap(Tenant, RoadmapId.New(), Period.Id, $"Дорожная карта: {Name}");
        GymnasiumRoadmap = new SchoolRoadmap(Tenant, RoadmapId.New(), Period.Id, Gymnasium.Id, $"Дорожная карта гимназии № 5 ({Name})");
        SecondaryRoadmap = new SchoolRoadmap(Tenant, RoadmapId.New(), Period.Id, Secondary.Id, $"Дорожная карта СОШ № 5 ({Name})");
        foreach (var roadmap in (Roadmap[])[MunicipalRoadmap, GymnasiumRoadmap, SecondaryRoadmap])
        {
            FillTable(roadmap, meaning);
            context.Add(roadmap);
        }

        var header = new OrderHeader(["УПРАВЛЕНИЕ ОБРАЗОВАНИЯ"], "ПРИКАЗ", new DateOnly(2023, 8, 28), "от 28.08.2023", Name, "1", "№ 1", "Об утверждении дорожной карты");
        var order = new Order(Tenant, OrderId.New(), header, "приказываю:", "Начальник управления", "А.А. Иванова");
        order.SpeakOf(Period.Id);
        order.StartGround();
        order.AddItem("1.1.", "Исполнить.", order.AddItem("1.", "Утвердить дорожную карту.", null).Id);
        order.AddAnnex(MunicipalRoadmap.Id, ["Приложение", "к приказу от 28.08.2023 № 1"]);
        context.Add(order);
        context.Add(new NamedParty(Tenant, new PartyForms("Иванова", "Ивановой А.А.", "Ивановой А.А.", "Иванову А.А.", "Ивановой А.А."), []));
        AddEdition(context);
        AddFiling(context);
        AddRemark(context);
        AddNotifications(context);
        context.Add(new PrintProfile(Tenant, PrintProfileId.New()));
        var archive = new ArchiveWork(Tenant, ArchiveWorkKind.Making, Period.Id.Value, $"{Period.Words} ({Name})", PersonIn(Role.Head), $"Head ({Name})", DateTimeOffset.UnixEpoch);
        archive.End(ArchiveWorkState.Cancelled, null, DateTimeOffset.UnixEpoch);
        context.Add(archive);
        context.Add(new CheckProfile(Tenant, CheckProfileId.New()));
        context.Add(SavedView.Keep(Tenant, PersonIn(Role.Methodist), $"Опаздывают ({Name})", "late=1", []));
    }

    /// <summary>An order of another year that was approved and is in force no longer.</summary>
    private void AddEdition(PortalContext context)
    {
        var header = new OrderHeader(["УПРАВЛЕНИЕ ОБРАЗОВАНИЯ"], "ПРИКАЗ", new DateOnly(2022, 8, 29), "", Name, "77", "", $"Об итогах года ({Name})");
        var order = new Order(Tenant, OrderId.New(), header, "приказываю:", "Начальник управления", "А.А. Иванова");
        var item = order.AddItem("1.", "Подвести итоги.", null);
        order.Oblige(item.Id, new DutySuggestion("руководители ОО", ""));
        context.Add(order);
        context.Entry(order).Property(old => old.Stage).CurrentValue = OrderStage.Approved;
        AddDutyReport(context, order, item);
        context.Entry(order).Property(old => old.Stage).CurrentValue = OrderStage.NoLongerInForce;
        AddRepeal(context, order);
        var approval = new EditionApproval(new DateTimeOffset(2022, 8, 29, 9, 0, 0, TimeSpan.Zero), $"Руководитель ({Name})");
        var edition = Edition.Of(order, approval, EditionMark.Begin, [new(EditionFormat.Json, Encoding.UTF8.GetBytes($"{{\"town\": \"{Name}\"}}")), new(EditionFormat.Pdf, Encoding.UTF8.GetBytes($"%PDF-1.4 {Name} 2022"))]);
        var words = new PublicContent($"<p>Подвести итоги ({Name}).</p>", "p { margin: 0; }", $"Подвести итоги ({Name}).");
        context.AddRange(edition, new PublicPaper(Tenant, PublicPaperKind.Order, edition.Id.Value, order.Id.Value, 1, edition.Title, edition.At, words).ApprovedBy(edition.OrderDate, edition.OrderNumber));
    }

    private void AddDutyReport(PortalContext context, Order order, OrderItem item)
    {
        var bytes = Encoding.UTF8.GetBytes($"%PDF-1.4 {Name}");
        var day = new DateOnly(2022, 9, 1);
        var told = new NewDutyReport(true, null, day, $"Подвели ({Name})", File: NewEvidence.Of($"итоги {Name}.pdf", EvidenceKind.Pdf, bytes));
        var principal = new ActingPerson(PersonId.New(), $"Директор СОШ № 5 ({Name})", deed => Role.Principal.May(deed));
        var report = new DutyReport(order, item, new DutyReading(["руководители ОО"], [], null) { IsOfSchools = true }, Secondary.Id, null, told, principal, day, DateTimeOffset.UnixEpoch);
        context.AddRange(report, new DutyReportContent(Tenant, report.Id, bytes));
    }

    private void AddRepeal(PortalContext context, Order old)
    {
        var header = new OrderHeader(["УПРАВЛЕНИЕ ОБРАЗОВАНИЯ"], "ПРИКАЗ", new DateOnly(2023, 1, 10), "", Name, "2", "", $"О признании утратившим силу ({Name})");
        var order = new Order(Tenant, OrderId.New(), header, "приказываю:", "Начальник управления", "А.А. Иванова");
        order.AddItem("1.", "Признать утратившим силу приказ от 29.08.2022 № 77.", null);
        context.Entry(old).Property(order => order.Stage).CurrentValue = OrderStage.Approved;
        order.Affect(OrderEffectKind.Repeals, new EffectTarget(old, [], []));
        context.Add(order);
        context.Entry(old).Property(order => order.Stage).CurrentValue = OrderStage.NoLongerInForce;
        context.Entry(order).Property(order => order.Stage).CurrentValue = OrderStage.Approved;
    }

    /// <summary>The other school's roadmap was once returned with a remark and answered; it is a draft again, as all tests find it.</summary>
    private void AddRemark(PortalContext context)
    {
        var at = new DateTimeOffset(2023, 8, 19, 9, 0, 0, TimeSpan.Zero);
        var reviewer = new ActingPerson(PersonId.New(), $"Специалист ({Name})", deed => Role.Reviewer.May(deed));
        var deputy = new ActingPerson(PersonId.New(), $"Заместитель СОШ № 5 ({Name})", deed => Role.SchoolEditor.May(deed));
        SecondaryRoadmap.Submit(deputy, new SubmissionState(1, [], 0, 0, 0), areWarningsMeant: false, at);
        SecondaryRoadmap.Review(reviewer, SecondaryRoadmap.Round, at);
        var remark = new RoadmapRemark(SecondaryRoadmap, reviewer, SecondaryRoadmap.Round, RemarkSubject.Whole, $"Уточните сроки ({Name})", 0, at);
        new RoadmapRemarks(SecondaryRoadmap, [remark]).Return(reviewer, SecondaryRoadmap.Round, _ => "", at);
        remark.Answer(SecondaryRoadmap, deputy, $"Уточнили ({Name})", at);
        context.Add(remark);
        var roadmap = context.Entry(SecondaryRoadmap);
        roadmap.Property(map => map.Stage).CurrentValue = SchoolRoadmapStage.Draft;
        roadmap.Property(map => map.ReturnedRound).CurrentValue = null;
        roadmap.Property(map => map.Round).CurrentValue = 0;
        roadmap.Property(map => map.SubmittedAt).CurrentValue = null;
        roadmap.Property(map => map.SubmittedBy).CurrentValue = null;
        roadmap.Property(map => map.ReviewedBy).CurrentValue = null;
    }

    /// <summary>A campaign, and what the other school's roadmap has behind it: a submission that was taken back, an activity that it declined.</summary>
    private void AddFiling(PortalContext context)
    {
        var terms = new FilingTerms(new DateOnly(2023, 8, 1), new DateOnly(2023, 9, 1), new DateOnly(2023, 9, 15), new DateOnly(2023, 9, 20), new DateOnly(2023, 9, 25));
        var checker = new ActingPerson(PersonId.New(), $"Специалист ({Name})", deed => Role.Reviewer.May(deed));
        var check = new PublicationCheck(
            SecondaryRoadmap, checker, new NewPublicationCheck(PublicationCheckResult.NotFound, terms.CheckFrom, $"Карты нет ({Name})", null, 0), terms.CheckFrom, DateTimeOffset.UnixEpoch);
        context.AddRange(check, new PublicationCheckContent(Tenant, check.Id, Encoding.UTF8.GetBytes($"%PDF-1.4 {Name}")));
        var offer = new OfferedActivity(Tenant, SecondaryRoadmap.Id, MunicipalTable.Activities.Single(row => row.Level == Level.School).Id, null);
        var at = new DateTimeOffset(2023, 8, 20, 9, 0, 0, TimeSpan.Zero);
        offer.Decline($"Уже сделано ({Name})", $"Директор СОШ № 5 ({Name})", at);
        context.AddRange(
            new FilingCampaign(Tenant, Period.Id, terms, SchoolRoadmapTemplate.Usual), offer,
            new RowReason(Tenant, SecondaryRoadmap.Id, SecondaryRoadmap.Tables[0].Activities[0].Id, $"Работа прошлого года ({Name})", $"Директор СОШ № 5 ({Name})", at),
            new RoadmapEdition(SecondaryRoadmap, RoadmapEditionKind.Submitted, 1, at, $"Директор СОШ № 5 ({Name})", Encoding.UTF8.GetBytes($"{{\"town\": \"{Name}\"}}"), Encoding.UTF8.GetBytes($"%PDF-1.4 {Name}")));
    }

    /// <summary>Something that the head was told of by a letter, and read.</summary>
    private void AddNotifications(PortalContext context)
    {
        var at = new DateTimeOffset(2023, 8, 20, 9, 0, 0, TimeSpan.Zero);
        var head = PersonIn(Role.Head);
        var letter = new MailLetter(Tenant, head, at);
        letter.Claim("сервер", at, TimeSpan.FromMinutes(5));
        letter.MarkSent(at);
        var notification = new Notification(Tenant, head, new News(NotificationMatter.RoadmapApproved, Secondary.Id, $"Карта утверждена ({Name})", $"/m/{Slug}"), MailPace.AtOnce, at);
        notification.PutInto(letter);
        notification.Read(at);
        context.AddRange(letter, notification, new NotificationSettings(Tenant, NotificationSettingsId.New(), head));
    }

    private void AddSelfAudit(PortalContext context, RiskCatalogueVersion version)
    {
        Campaign = new AuditCampaign(Tenant, AuditCampaignId.New(), Period.Id, new CampaignTerms(new DateOnly(2023, 8, 1), new DateOnly(2023, 8, 20), new DateOnly(2023, 8, 31)));
        var day = new CampaignDay(Campaign, Campaign.OpensOn);
        var helper = new ActingPerson(PersonId.New(), $"Заместитель СОШ № 5 ({Name})", deed => Role.SchoolEditor.May(deed));
        var questions = AuditQuestion.Of(Audit, version);
        SecondaryAudit = new SchoolAudit(Tenant, Audit.Id, Secondary.Id);
        SecondaryAudit.Answer(helper, questions, questions[0].Parameter, new AnswerWords(AnswerValue.Found, $"Вакансии ({Name})"), day);
        var bytes = Encoding.UTF8.GetBytes($"%PDF-1.4 {Name}");
        var file = NewEvidence.Of($"справка {Name}.pdf", EvidenceKind.Pdf, bytes);
        var added = SecondaryAudit.Attach(helper, questions, questions[0].Parameter, file, day);
        context.AddRange(
            Campaign, SecondaryAudit, new EvidenceContent(Tenant, added!.Value, bytes), new TypicalRemark(Tenant, TypicalRemarkId.New(), $"Приложите справку ({Name}).", 0),
            new SchoolReminder(Tenant, SchoolReminderId.New(), Period.Id, Secondary.Id, ReminderMatter.AnswerAudit, Campaign.OpensOn, $"Методист ({Name})"));
    }

    /// <summary>One that no period works by, mapped to the town's own; and a renumbering that was taken back.</summary>
    private void AddOtherCatalogue(PortalContext context, RiskCatalogueVersion own)
    {
        var other = new RiskCatalogue(Tenant, RiskCatalogueId.New(), $"Другие факторы ({Name})");
        var factor = other.AddVersion().AddFactor("", "Кадры");
        var parameter = factor.AddParameter("Нехватка педагогов");
        context.Add(other);
        context.Add(new FactorMapping(Tenant, FactorMappingId.New(), own.Factors[0].Id, factor.Id));
        context.Add(new ParameterMapping(Tenant, ParameterMappingId.New(), own.Factors[0].Parameters[0].Id, parameter.Id));
        var plan = RenumberingPlan.Of(own, CodeNumbering.Canonical, [new WantedCode(own.Factors[0].Parameters[0].Id, "4.1", true)], [], null);
        var done = new CodeRenumbering(Tenant, CodeRenumberingId.New(), plan, new DateTimeOffset(2023, 8, 1, 9, 0, 0, TimeSpan.Zero), "Методист");
        done.Undo(done.At);
        context.Add(done);
    }

    private void FillTable(Roadmap roadmap, RowMeaning meaning)
    {
        var table = roadmap.AddTable(TableKind.Plan, $"План: {Name}", TableNumbering.PerLevel, ".");
        table.AddColumn(ColumnKind.Number, "№");
        table.AddColumn(ColumnKind.Title, "Мероприятие");
        table.AddColumn(ColumnKind.Codes, "Код параметра");
        table.AddColumn(ColumnKind.Responsible, "Ответственные");
        roadmap.AddBlock(BlockKind.Goal, "Цель:", $"Помочь школам ({Name}).");
        roadmap.AddBlock(BlockKind.Tasks, "Задачи:", null);
        roadmap.AddTask("1.", $"Найти риски ({Name}).");
        roadmap.AddBlock(BlockKind.Indicators, "Показатели:", null);
        roadmap.AddIndicator("1.", $"Доля школ без рисков ({Name}).");
        roadmap.AddBlock(BlockKind.Table, "План", null, table.Id);
        var section = table.AddSection("I. КАДРОВЫЕ РЕСУРСЫ", "МУНИЦИПАЛЬНЫЙ УРОВЕНЬ", "УРОВЕНЬ ОБРАЗОВАТЕЛЬНОЙ ОРГАНИЗАЦИИ");
        table.Fill(section, Level.Municipal, [Row("Первое"), Row("Второе"), Row("Третье")], meaning);
        table.Fill(section, Level.School, [Row("Четвёртое")], meaning);
    }

    private ActivityWords Row(string title) => new("", Cells.From(
    [
        new(ColumnKind.Title, $"{title} ({Name})"),
        new(ColumnKind.Codes, "1.1"),
        new(ColumnKind.Responsible, "Иванова А.А."),
    ]));
}
