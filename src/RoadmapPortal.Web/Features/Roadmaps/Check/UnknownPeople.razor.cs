using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Web.Features.Roadmaps.Check;

public sealed partial class UnknownPeople
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<UnknownName> Unknown { get; set; }

    /// <summary>The municipality's entries, by label: what an unknown name may be another spelling of.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<Responsible> Directory { get; set; }

    /// <summary>Address of the page on which the rows stand.</summary>
    [Parameter, EditorRequired]
    public required string Page { get; set; }

    /// <summary>Takes a name in; without it that is not offered.</summary>
    [Parameter]
    public EventCallback<NewSpelling> OnLearn { get; set; }

    /// <summary>Why the last one was not taken in.</summary>
    [Parameter]
    public string? Refusal { get; set; }

    private static readonly ResponsibleKind[] Kinds = Enum.GetValues<ResponsibleKind>();

    private Task SameAsAsync(UnknownName name, string? id) =>
        Guid.TryParse(id, out var entry) ? OnLearn.InvokeAsync(new NewSpelling(name.Words, name.Kind, new ResponsibleId(entry))) : Task.CompletedTask;

    internal static string KindWords(ResponsibleKind kind) => kind switch
    {
        ResponsibleKind.Person => "человек",
        ResponsibleKind.Office => "организация",
        ResponsibleKind.Role => "должность",
    };
}
