using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Tests.People;

public sealed class ResponsibleDirectoryTests
{
    private readonly ResponsibleDirectory directory = new(
    [
        Entry(ResponsibleKind.Office, "УО", "Управление образования"), Entry(ResponsibleKind.Office, "МКУ ЦРО", "ЦРО"), Entry(ResponsibleKind.Office, "Отдел образования"),
        Entry(ResponsibleKind.Office, "РМК"), Entry(ResponsibleKind.Office, "МЦДК"), Entry(ResponsibleKind.Person, "Лукашова И.Б."),
        Entry(ResponsibleKind.Role, "директор МАОУ СОШ № 34"), Entry(ResponsibleKind.Role, "руководители ОО"),
    ]);

    [Theory]
    [InlineData("УО,МКУ ЦРО", "УО|МКУ ЦРО")]
    [InlineData("МКУ ЦРО, директор МАОУ СОШ № 34", "МКУ ЦРО|директор МАОУ СОШ № 34")]
    [InlineData("Отдел образования РМК МЦДК", "Отдел образования|РМК|МЦДК")]
    [InlineData("управление образования,\nЦРО", "УО|МКУ ЦРО")]
    [InlineData("Лукашова И.Б., кураторы ОО", "Лукашова И.Б.")]
    [InlineData("УОН", "")]
    [InlineData("ЦРО, МКУ ЦРО", "МКУ ЦРО")]
    [InlineData("", "")]
    public void Find_CellsOfTheDocuments_NameTheirEntries(string words, string expected) =>
        string.Join('|', directory.Find(words).Select(entry => entry.Label)).ShouldBe(expected);

    private static Responsible Entry(ResponsibleKind kind, string label, params string[] aliases) =>
        new(MunicipalityId.New(), ResponsibleId.New(), kind, label, aliases);
}
