using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Domain.Tests.Schools;

public sealed class SchoolOrderTests
{
    /// <summary>Two of the documents, as they print their schools.</summary>
    [Theory]
    [InlineData("1, 2, 6, 10, г44, о44, В(С)ОШ № 1, НОШ № 80")]
    [InlineData("29, 31, 43, г44, о44, 48, 49, 100, В(С)ОШ № 1, НОШ № 80, НОШ № 85")]
    [InlineData("2, 4, г5, 6, 8, 40, МТЛ")]
    [InlineData("1, 1а, 2, 10, СОШ с. Верхнее, СОШ с. Нижнее, школа № 2, школа № 10")]
    public void Natural_IsTheOrderOfTheDocuments(string printed)
    {
        var labels = printed.Split(", ");
        for (var seed = 0; seed < 20; seed++)
        {
            var shuffled = labels.ToArray();
            new Random(seed).Shuffle(shuffled);
            SchoolOrder.Natural(Register.Schools(shuffled)).Select(school => school.Label).ShouldBe(labels);
        }
    }
}
