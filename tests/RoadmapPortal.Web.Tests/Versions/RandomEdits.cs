using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Edit;
using RoadmapPortal.Web.Tests.Roadmaps;

namespace RoadmapPortal.Web.Tests.Versions;

/// <summary>What a person does to a table in an hour, at random and always the same, by the editor's own actions.</summary>
internal sealed class RandomEdits(IServiceProvider services, Visitor visitor, RoadmapTableId table, int seed)
{
    private static readonly string[] Words = ["", "Семинар", "Консультация для педагогов", "2.1", "1.1", "Иванова А.А.", "Новые слова,\nв двух строках", "«Кавычки» и \\ знаки"];

    private readonly Random random = new(seed);
    private readonly List<ActivityId> removed = [];

    public async Task OneAsync()
    {
        var sheet = (await services.GetRequiredService<EditableTableQuery>().RunAsync(visitor, table, default))!;
        var rows = sheet.Runs.SelectMany(run => run.Rows).ToList();
        var side = random.Next(2) == 0 ? Side.Above : Side.Below;
        switch (rows.Count == 0 ? 4 : random.Next(7))
        {
            case 0 or 1:
                var row = rows[random.Next(rows.Count)];
                var column = new[] { ColumnKind.Title, ColumnKind.Codes, ColumnKind.Responsible }[random.Next(3)];
                await services.GetRequiredService<SaveCells>().RunAsync(visitor, table, new CellWriting(row.Id, column, row.Words(column), Words[random.Next(Words.Length)]), default);
                break;
            case 2:
                await services.GetRequiredService<AddActivity>().BesideAsync(visitor, table, rows[random.Next(rows.Count)].Id, side, 1, default);
                break;
            case 3:
                removed.Add(rows[random.Next(rows.Count)].Id);
                await services.GetRequiredService<RemoveActivity>().RunAsync(visitor, table, [removed[^1]], default);
                break;
            case 4:
                var run = sheet.Runs[random.Next(sheet.Runs.Count)];
                await services.GetRequiredService<AddActivity>().LastAsync(visitor, table, run.Section, run.Level, default);
                break;
            case 5 when removed.Count > 0:
                await services.GetRequiredService<RemoveActivity>().UndoAsync(visitor, table, [removed[random.Next(removed.Count)]], default);
                break;
            default:
                await services.GetRequiredService<MoveActivity>().StepAsync(visitor, table, [rows[random.Next(rows.Count)].Id], side, default);
                break;
        }
    }
}
