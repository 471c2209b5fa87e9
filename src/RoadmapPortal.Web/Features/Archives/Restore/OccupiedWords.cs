namespace RoadmapPortal.Web.Features.Archives.Restore;

/// <summary>What a municipality has already, in the office's words.</summary>
internal static class OccupiedWords
{
    private const string Other = "другие сведения";

    public static string Of(IReadOnlyList<(string Table, long Rows)> occupied)
    {
        var named = occupied.Select(found => (Words: Name(found.Table), found.Rows)).ToList();
        var known = named.Where(found => found.Words != Other).Select(found => $"{found.Words} ({found.Rows})").ToList();
        return known.Count == 0 ? Other : string.Join(", ", known);
    }

    private static string Name(string table) => table switch
    {
        "schools" => "школы",
        "planning_periods" => "плановые периоды",
        "roadmaps" => "дорожные карты",
        "orders" => "приказы",
        "risk_catalogues" => "классификаторы",
        "responsible" => "справочник ответственных",
        "entry_audits" => "аудиты",
        "named_parties" => "имена в падежах",
        "print_profiles" => "профиль печати",
        "check_profiles" => "настройка проверок",
        _ => Other,
    };
}
