using System.Security.Cryptography;
using System.Text;
using RoadmapPortal.Domain.Editions;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Tests.Editions;

/// <summary>The seal is over every word and file, the next remembers it, and whatever is changed shows.</summary>
public sealed class EditionTests
{
    private readonly List<EditionRecord> chain = [];

    public EditionTests()
    {
        var mark = EditionMark.Begin;
        for (var at = 1; at <= 4; at++)
        {
            var edition = Make($"Приказ {at}", mark);
            chain.Add(EditionRecord.Of(edition));
            mark = edition.Mark;
        }
    }

    [Fact]
    public void Seal_IsOverTheFormOfTheDecision()
    {
        var edition = Make("Об утверждении", EditionMark.Begin);
        var record = EditionRecord.Of(edition);
        string[] fields =
        [
            "roadmap-portal-edition-1", new('0', 64), edition.Tenant.Value.ToString(), "1", edition.Id.Value.ToString(), "Order", edition.OrderId.Value.ToString(), "", "1",
            "2026-09-01T08:30:00.123456Z", "Глава", "Об утверждении", "2026-08-31", "7", $"Json {Sum("{}")} Pdf {Sum("%PDF")}",
        ];
        var form = string.Concat(fields.Select(field => $"{Encoding.UTF8.GetByteCount(field)}:{field}\n"));
        edition.Seal.ShouldBe(Sum(form));
        record.Files.ShouldBe(fields[^1]);
    }

    [Fact]
    public void Verify_WholeChain_FindsNothing()
    {
        Verify(chain, Head()).ShouldBeNull();
        Verify([], EditionMark.Begin).ShouldBeNull();
    }

    [Fact]
    public void Verify_AnyFieldChanged_NamesThatEdition()
    {
        var second = chain[1];
        foreach (var changed in (EditionRecord[])[
            second with { Title = "Другой" }, second with { By = "Другой" }, second with { OrderNumber = "8" }, second with { OrderDate = "2026-08-30" }, second with { Number = 2 },
            second with { At = "2026-09-01T08:30:00.123457Z" }, second with { Files = second.Files + " Html 00" }, second with { OrderId = chain[0].OrderId }, second with { RoadmapId = "x" },
            second with { Id = chain[0].Id }, second with { Subject = "MunicipalRoadmap" }, second with { Municipality = chain[0].OrderId }])
        {
            Verify([chain[0], changed, chain[2], chain[3]], Head()).ShouldBe(new EditionFlaw(EditionFlawKind.Changed, 2, changed.Title));
        }
    }

    [Fact]
    public void Verify_RewrittenRemovedCutOrAdded_SaysWhere()
    {
        var rewritten = chain[1] with { Title = "Другой" };
        Verify([chain[0], rewritten with { Seal = rewritten.ComputeSeal() }, chain[2], chain[3]], Head()).ShouldBe(new EditionFlaw(EditionFlawKind.Unknown, 2, ""));
        Verify([chain[0], chain[2], chain[3]], Head()).ShouldBe(new EditionFlaw(EditionFlawKind.Missing, 2, ""));
        Verify([chain[0], chain[1], chain[2]], Head()).ShouldBe(new EditionFlaw(EditionFlawKind.Missing, 4, ""));
        Verify(chain, new EditionMark(3, chain[2].Seal)).ShouldBe(new EditionFlaw(EditionFlawKind.Unknown, 4, ""));
        Verify([], Head()).ShouldBe(new EditionFlaw(EditionFlawKind.Missing, 1, ""));
        var last = chain[3] with { Title = "Другой" };
        Verify([.. chain[..3], last with { Seal = last.ComputeSeal() }], Head()).ShouldBe(new EditionFlaw(EditionFlawKind.Unknown, 4, ""));
    }

    [Fact]
    public void Words_EveryFlaw_HasItsOwn() =>
        Enum.GetValues<EditionFlawKind>().Select(kind => EditionWords.Of(new EditionFlaw(kind, 2, "Карта"))).ShouldBeUnique();

    private EditionMark Head() => new(4, chain[3].Seal);

    private static EditionFlaw? Verify(IEnumerable<EditionRecord> records, EditionMark head)
    {
        var verification = new EditionVerification();
        foreach (var record in records)
        {
            verification.Read(record);
        }

        return verification.Finish(head);
    }

    private static Edition Make(string title, EditionMark last)
    {
        var order = new Order(MunicipalityId.New(), OrderId.New(), new OrderHeader([], "ПРИКАЗ", new DateOnly(2026, 8, 31), "", null, "7", "", title), "", "", "");
        var at = new DateTimeOffset(2026, 9, 1, 11, 30, 0, TimeSpan.FromHours(3)).AddTicks(1_234_567);
        return Edition.Of(order, new EditionApproval(at, "Глава"), last, [new(EditionFormat.Pdf, "%PDF"u8.ToArray()), new(EditionFormat.Json, "{}"u8.ToArray())]);
    }

    private static string Sum(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
