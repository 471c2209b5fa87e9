using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Roadmaps;

public readonly record struct ActivityId(Guid Value) : IEntityId<ActivityId>
{
    public static ActivityId New() => new(Guid.CreateVersion7());

    public static ActivityId From(Guid value) => new(value);
}

/// <summary>мероприятие: one row of a roadmap table. Its words are kept verbatim; what they mean is linked beside them.</summary>
public sealed class Activity : ITenantOwned
{
    public static readonly Rule CellIsStillAsSeen = new(
        "activity/cell-is-still-as-seen",
        "Пока вы правили, другой сотрудник записал здесь: «{0}». Ваш текст не сохранён, выберите, какой оставить.");

    public static readonly Rule CellFits = new(
        "activity/cell-fits",
        "В ячейке {0} знаков, помещается не больше {1}. Сократите текст или разделите мероприятие на два.");

    public static readonly Rule RowIsInPlace = new(
        "activity/row-is-in-place",
        "Эта строка удалена. Скопируйте свой текст и добавьте новую строку.");

    private readonly List<ActivityParameter> parameters = [];
    private readonly List<ActivityResponsible> responsible = [];

    private Activity()
    {
    }

    internal Activity(MunicipalityId tenant, ActivityId id, RoadmapTableId table, SectionId section, Level level, Rank rank)
    {
        Tenant = tenant;
        Id = id;
        TableId = table;
        SectionId = section;
        Level = level;
        Rank = rank;
    }

    public MunicipalityId Tenant { get; private set; }

    public ActivityId Id { get; private set; }

    public RoadmapTableId TableId { get; private set; }

    public SectionId SectionId { get; private set; }

    public Level Level { get; private set; }

    public Rank Rank { get; private set; } = null!;

    /// <summary>The number as typed, for tables whose numbers are typed or imported; others are counted.</summary>
    public string TypedNumber { get; private set; } = "";

    public Cells Cells { get; private set; } = Cells.Empty;

    /// <summary>When the row was deleted; it stays to be brought back.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }

    /// <summary>The catalogue's parameters that the code cell means.</summary>
    public IReadOnlyList<ActivityParameter> Parameters => parameters;

    /// <summary>The directory's entries that the responsible cell names.</summary>
    public IReadOnlyList<ActivityResponsible> Responsible => responsible;

    /// <summary>The words of one cell; of the number column, the typed number.</summary>
    public string Words(ColumnKind column) => column == ColumnKind.Number ? TypedNumber : Cells[column];

    /// <param name="seen">The words that the writer saw before typing; others may have written since.</param>
    public IReadOnlyList<Refusal> WhyNotWrite(ColumnKind column, string seen, string words)
    {
        var refusals = new List<Refusal>();
        if (RemovedAt is not null)
        {
            refusals.Add(RowIsInPlace.Refuse());
        }

        if (!string.Equals(Words(column), seen, StringComparison.Ordinal))
        {
            refusals.Add(CellIsStillAsSeen.Refuse(Words(column)));
        }

        if (words.Length > Cells.LongestText)
        {
            refusals.Add(CellFits.Refuse(words.Length, Cells.LongestText));
        }

        return refusals;
    }

    /// <summary>Writes one cell, cleaned of what cannot be kept, and links what it means.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotWrite"/>.</exception>
    public void Write(ColumnKind column, string seen, string words, RowMeaning meaning)
    {
        RefusedException.ThrowIfAny(WhyNotWrite(column, seen, words));
        Put(column, Cells.Clean(words), meaning);
    }

    /// <summary>Links the people that the row names anew: the directory has learned since the row was written.</summary>
    internal void FindPeople(ResponsibleDirectory directory) => Link([.. directory.Find(Words(ColumnKind.Responsible)).Select(entry => entry.Id)]);

    internal void Fill(string typedNumber, Cells cells, RowMeaning meaning)
    {
        TypedNumber = typedNumber;
        foreach (var (column, words) in cells)
        {
            Put(column, Cells.Clean(words), meaning);
        }
    }

    internal void Number(string typed) => TypedNumber = typed;

    internal void Remove(DateTimeOffset at) => RemovedAt = at;

    internal void Restore() => RemovedAt = null;

    internal void Place(SectionId section, Level level, Rank rank)
    {
        SectionId = section;
        Level = level;
        Rank = rank;
    }

    private void Put(ColumnKind column, string words, RowMeaning meaning)
    {
        if (column == ColumnKind.Number)
        {
            TypedNumber = words;
            return;
        }

        Cells = Cells.With(column, words);
        if (column == ColumnKind.Codes)
        {
            Link(meaning.Parameters(words));
        }
        else if (column == ColumnKind.Responsible)
        {
            Link(meaning.Responsible(words));
        }
    }

    private void Link(IReadOnlyList<RiskParameterId> meant)
    {
        parameters.RemoveAll(link => !meant.Contains(link.ParameterId));
        foreach (var id in meant.Where(id => parameters.All(link => link.ParameterId != id)))
        {
            parameters.Add(new ActivityParameter(Tenant, ActivityParameterId.New(), Id, id));
        }
    }

    private void Link(IReadOnlyList<ResponsibleId> meant)
    {
        responsible.RemoveAll(link => !meant.Contains(link.ResponsibleId));
        foreach (var id in meant.Where(id => responsible.All(link => link.ResponsibleId != id)))
        {
            responsible.Add(new ActivityResponsible(Tenant, ActivityResponsibleId.New(), Id, id));
        }
    }
}
