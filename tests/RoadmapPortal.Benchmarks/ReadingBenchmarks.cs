using BenchmarkDotNet.Attributes;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Schedules;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Web.Features.Demo.Load;

namespace RoadmapPortal.Benchmarks;

/// <summary>What is understood at every key in a cell: the words of Сочи's document by its own register and directory.</summary>
public class ReadingBenchmarks
{
    private const string Dates = "апрель – май 2023 г., сентябрь 2023 г. – май 2024 г.";
    private const string CodeCell = "2.1, 2.2, 2.3, 2.4";
    private const string People = "Лукашова И.Б., Андреева Т.В., Сапелкина Л.В., Третьяков Е.В., Церекидзе В.Г.";

    private string schools = null!;
    private SchoolList list = null!;
    private ResponsibleDirectory directory = null!;
    private PeriodDates period = null!;

    [GlobalSetup]
    public void Setup()
    {
        var document = DemoDocumentReader.Read("sochi");
        var tenant = MunicipalityId.New();
        schools = document.Audit!.Lines.Single(line => line.Code == "2.1").PrintedList!;
        list = new SchoolList(document.Schools.Select((school, order) =>
            new School(tenant, SchoolId.New(), school.Kind, school.Number, school.Label, school.Name, order, school.Aliases)));
        directory = new ResponsibleDirectory(document.Directory.Select(entry => new Responsible(tenant, ResponsibleId.New(), entry.Kind, entry.Label, entry.Aliases)));
        period = new PeriodDates(document.Period.From, document.Period.To);
        if (list.Read(schools) is not { Schools.Count: 69, Unknown.Count: 0 } || directory.Read(People) is not { Named.Count: 5, Unknown.Count: 0 })
        {
            throw new InvalidOperationException("The document's words are not understood.");
        }
    }

    /// <summary>The list of parameter 2.1: all 69 schools.</summary>
    [Benchmark]
    public SchoolListReading Schools() => list.Read(schools);

    [Benchmark]
    public Schedule Date() => Schedule.Read(Dates, period);

    [Benchmark]
    public ParameterCodeList Codes() => ParameterCodeList.Read(CodeCell);

    /// <summary>A cell of five names, a directory of 20 entries.</summary>
    [Benchmark]
    public ResponsibleReading Responsible() => directory.Read(People);
}
