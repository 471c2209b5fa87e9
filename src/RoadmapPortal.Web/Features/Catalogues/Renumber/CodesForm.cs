using System.Globalization;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Risks;

namespace RoadmapPortal.Web.Features.Catalogues.Renumber;

/// <summary>The codes as a browser sent them, whatever they are.</summary>
public sealed class CodesForm
{
    private const string CodePrefix = "code-";

    private CodesForm(IReadOnlyList<WantedCode> codes) => Codes = codes;

    public static CodesForm Empty { get; } = new([]);

    public IReadOnlyList<WantedCode> Codes { get; }

    /// <summary>Which button was pressed: «save», «show», «count», «undo …».</summary>
    public string Press { get; private init; } = "";

    public int Revision { get; private init; } = -1;

    /// <summary>The mark of the consequences that the page showed; none if it showed none.</summary>
    public string? Seen { get; private init; }

    public PlanningPeriodId? Switched { get; private init; }

    public PlanningPeriodId? Counted { get; private init; }

    public static string FieldOf(RiskParameterId parameter) => CodePrefix + parameter.Value;

    public static string CertainOf(RiskParameterId parameter) => $"certain-{parameter.Value}";

    public static CodesForm From(IFormCollection form)
    {
        var ids = form.Keys.Where(key => key.StartsWith(CodePrefix, StringComparison.Ordinal))
            .Select(key => Guid.TryParse(key.AsSpan(CodePrefix.Length), out var id) ? id : (Guid?)null).OfType<Guid>().Select(id => new RiskParameterId(id)).Distinct();
        return new CodesForm([.. ids.Select(id => new WantedCode(id, form[FieldOf(id)].ToString(), form[CertainOf(id)].Count > 0 || form["local"].Count > 0))])
        {
            Press = form["press"].ToString(),
            Revision = int.TryParse(form["revision"], NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : -1,
            Seen = form["seen"].Count > 0 ? form["seen"].ToString() : null,
            Switched = Period(form["switched"].ToString()),
            Counted = Period(form["counted"].ToString()),
        };
    }

    /// <summary>The same with another period to be switched.</summary>
    public CodesForm With(PlanningPeriodId? switched) =>
        new(Codes) { Press = Press, Revision = Revision, Seen = Seen, Switched = switched, Counted = Counted };

    private static PlanningPeriodId? Period(string words) => Guid.TryParse(words, out var id) ? new PlanningPeriodId(id) : null;
}
