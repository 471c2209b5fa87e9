using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Roadmaps;

public readonly record struct RoadmapId(Guid Value) : IEntityId<RoadmapId>
{
    public static RoadmapId New() => new(Guid.CreateVersion7());

    public static RoadmapId From(Guid value) => new(value);
}

/// <summary>
/// What a municipal and a school roadmap have in common: title, stamp, blocks in the order in which they print, and tables.
/// The two are separate aggregates with separate lives; see <see cref="MunicipalRoadmap"/> and <see cref="SchoolRoadmap"/>.
/// </summary>
public abstract partial class Roadmap : ITenantOwned
{
    public static readonly Rule OnlyADraftIsEdited = new(
        "roadmap/only-a-draft-is-edited", "Дорожная карта «{0}» сейчас не в работе: править можно черновик или карту, возвращённую на доработку.");

    public static readonly Rule AnApprovalIsGivenBeforehand = new(
        "roadmap/an-approval-is-given-beforehand", "Дорожная карта «{0}» уже утверждена: гриф меняется только новой редакцией.");

    private readonly List<RoadmapBlock> blocks = [];
    private readonly List<RoadmapTask> tasks = [];
    private readonly List<TargetIndicator> indicators = [];
    private readonly List<RoadmapTable> tables = [];

    private protected Roadmap()
    {
    }

    private protected Roadmap(MunicipalityId tenant, RoadmapId id, PlanningPeriodId period, string title)
    {
        Tenant = tenant;
        Id = id;
        PeriodId = period;
        Title = title;
    }

    public MunicipalityId Tenant { get; private set; }

    public RoadmapId Id { get; private set; }

    public PlanningPeriodId PeriodId { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>
    /// Lines of the approval stamp as they stood in the document that the roadmap was taken over from, mistakes included; none
    /// otherwise. Printed only while there is no <see cref="Approval"/>.
    /// </summary>
    public IReadOnlyList<string> ApprovalStamp { get; private set; } = [];

    /// <summary>None if an order carries the roadmap as its annex, or nobody approves it.</summary>
    public Approval? Approval { get; private set; }

    /// <summary>Position of who signs below the tables; none if nobody does.</summary>
    public string? SignatoryPosition { get; private set; }

    public string? SignatoryName { get; private set; }

    /// <summary>In printing order.</summary>
    public IReadOnlyList<RoadmapBlock> Blocks => [.. blocks.OrderBy(block => block.Rank)];

    /// <summary>In printing order.</summary>
    public IReadOnlyList<RoadmapTask> Tasks => [.. tasks.OrderBy(task => task.Rank)];

    /// <summary>In printing order.</summary>
    public IReadOnlyList<TargetIndicator> Indicators => [.. indicators.OrderBy(indicator => indicator.Rank)];

    /// <summary>In printing order.</summary>
    public IReadOnlyList<RoadmapTable> Tables => [.. tables.OrderBy(table => table.Rank)];

    /// <summary>Whether the stage lets the author change the roadmap.</summary>
    public abstract bool IsOpenForEditing { get; }

    /// <summary>Whether it has been approved; until then each of its papers says that it is a draft.</summary>
    public abstract bool IsApproved { get; }

    public abstract Deed DeedToRead { get; }

    public abstract Deed DeedToEdit { get; }

    /// <summary>The school whose roadmap it is; none for a municipal one.</summary>
    public abstract SchoolId? ConcernedSchool { get; }

    public virtual IReadOnlyList<Refusal> WhyNotEdit() => IsOpenForEditing ? [] : [OnlyADraftIsEdited.Refuse(Title)];

    /// <summary>Keeps the stamp of a document taken over, word for word.</summary>
    public void Stamp(IReadOnlyList<string> lines) => ApprovalStamp = lines;

    public IReadOnlyList<Refusal> WhyNotApproveBy() => IsApproved ? [AnApprovalIsGivenBeforehand.Refuse(Title)] : [];

    /// <summary>Says who approves it and how; the stage says whether they have.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotApproveBy"/>.</exception>
    public void ApproveBy(Approval approval)
    {
        RefusedException.ThrowIfAny(WhyNotApproveBy());
        Approval = approval;
    }

    public void SignBy(string position, string name)
    {
        SignatoryPosition = position;
        SignatoryName = name;
    }

    public RoadmapTable AddTable(TableKind kind, string title, TableNumbering numbering, string numberSuffix)
    {
        var rank = Rank.Between(tables.Max(other => other.Rank), null);
        var table = new RoadmapTable(Tenant, RoadmapTableId.New(), Id, rank, kind, title, numbering, numberSuffix);
        tables.Add(table);
        return table;
    }

    /// <param name="table">The table that a block of kind <see cref="BlockKind.Table"/> prints.</param>
    public RoadmapBlock AddBlock(BlockKind kind, string? heading, string? text, RoadmapTableId? table = null)
    {
        if ((kind == BlockKind.Table) != (table is not null))
        {
            throw new ArgumentException("A table block, and no other, names its table.", nameof(table));
        }

        var rank = Rank.Between(blocks.Max(other => other.Rank), null);
        var block = new RoadmapBlock(Tenant, RoadmapBlockId.New(), Id, rank, kind, heading, text, table);
        blocks.Add(block);
        return block;
    }

    public void AddTask(string marker, string text) =>
        tasks.Add(new RoadmapTask(Tenant, RoadmapTaskId.New(), Id, Rank.Between(tasks.Max(other => other.Rank), null), marker, text));

    public void AddIndicator(string marker, string text) =>
        indicators.Add(new TargetIndicator(Tenant, TargetIndicatorId.New(), Id, Rank.Between(indicators.Max(other => other.Rank), null), marker, text));
}
