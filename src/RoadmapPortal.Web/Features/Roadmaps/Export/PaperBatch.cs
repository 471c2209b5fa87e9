using RoadmapPortal.Documents.Pdf;
using RoadmapPortal.Typesetting.Layout;

namespace RoadmapPortal.Web.Features.Roadmaps.Export;

/// <summary>Papers on their way into one archive: one with a defect takes no other with it, and the archive says what is not in it.</summary>
public sealed class PaperBatch(ILogger log)
{
    /// <summary>The file in which the archive says it.</summary>
    public const string ProblemsName = "НЕ ВОШЛО В АРХИВ.txt";

    private readonly List<string> problems = [];

    /// <summary>What is not in the archive, and why; a line for each.</summary>
    public IReadOnlyList<string> Problems => problems;

    public void LeaveOut(string why) => problems.Add(why);

    /// <param name="name">The paper's file, for the line that says why it is missing.</param>
    /// <returns>None if it cannot be drawn.</returns>
    public ReadOnlyMemory<byte>? Draw(string name, Action<Stream> draw)
    {
        using var file = new MemoryStream();
        try
        {
            draw(file);
            return file.GetBuffer().AsMemory(0, (int)file.Length);
        }
        catch (LayoutException exception)
        {
            LeaveOut($"{name}: {PaperProblem.Words(exception)}");
        }
#pragma warning disable CA1031 // Whatever the defect is, the other papers are wanted.
        catch (Exception exception)
        {
            log.LogError(exception, "The paper {Name} could not be written.", name);
            LeaveOut($"{name}: документ не получился из-за ошибки портала. Сообщите администратору.");
        }
#pragma warning restore CA1031

        return null;
    }
}
