using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Domain.Tests.Roadmaps;

/// <summary>Stamps of approval, line by line, as ГОСТ Р 7.0.97-2025 has them.</summary>
public sealed class ApprovalTests
{
    private const string Title = "Дорожная карта";
    private static readonly DateOnly Day = new(2023, 3, 5);

    [Fact]
    public void StampOn_AnOfficialsSignature_HasPositionPlaceForTheSignatureAndDate() =>
        Approval.ByOfficial("Директор МКУ ЦРО", "Е.Л. Тимченко", Day).StampOn(Title)
            .ShouldBe(["УТВЕРЖДАЮ", "Директор МКУ ЦРО", "__________ Е.Л. Тимченко", "05.03.2023"]);

    [Fact]
    public void StampOn_NotSignedYet_LeavesTheDateOpen() =>
        Approval.ByOfficial("Директор МКУ ЦРО", "Е.Л. Тимченко", null).StampOn(Title)[^1].ShouldBe("__________");

    [Fact]
    public void StampOn_AnOfficialWithAGround_HasNoOpenDate() =>
        Approval.ByOfficial("Директор МКУ ЦРО", "Е.Л. Тимченко", null, "Приказ МКУ ЦРО от 28.08.2023 № 43").StampOn(Title)
            .ShouldBe(["УТВЕРЖДАЮ", "Директор МКУ ЦРО", "__________ Е.Л. Тимченко", "Приказ МКУ ЦРО от 28.08.2023 № 43"]);

    [Fact]
    public void StampOn_AnOfficialWithDateAndGround_HasBoth() =>
        Approval.ByOfficial("Директор", "Е.Л. Тимченко", Day, "Приказ № 43").StampOn(Title).TakeLast(2).ShouldBe(["05.03.2023", "Приказ № 43"]);

    [Theory]
    [InlineData("Дорожная карта", "УТВЕРЖДЕНА")]
    [InlineData("План мероприятий", "УТВЕРЖДЁН")]
    public void StampOn_AnOrder_AgreesWithTheTitle(string title, string word) =>
        Approval.ByOrder("директора МБОУ «СОШ № 12»", new DateOnly(2023, 3, 30), " 164 ").StampOn(title)
            .ShouldBe([word, "приказом директора МБОУ «СОШ № 12»", "от 30.03.2023 № 164"]);

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void StampOn_AnOrderNotRegisteredYet_LeavesDateAndNumberOpen(string? number) =>
        Approval.ByOrder("директора", null, number).StampOn(Title)[^1].ShouldBe("от __________ № ____");
}
