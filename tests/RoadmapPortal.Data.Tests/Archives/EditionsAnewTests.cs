using System.Text.Json.Nodes;
using RoadmapPortal.Data.Archives;
using RoadmapPortal.Domain.Editions;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Data.Tests.Archives;

public sealed class EditionsAnewTests
{
    [Fact]
    public async Task Chain_KeepsTheOrderOfTheOldPlaces_WhateverTheOrderOfTheRows()
    {
        var rows = await EditionsAnew.ChainAsync(MunicipalityId.New(), new[] { Row(9, "Позднее"), Row(4, "Раннее") }.ToAsyncEnumerable(), AsyncEnumerable.Empty<JsonObject>(), default).ToListAsync();
        rows.Select(row => ((string?)row["title"], (long)row["place"]!)).ShouldBe([("Раннее", 1), ("Позднее", 2)]);
        ((string?)rows[0]["previous"], (string?)rows[1]["previous"]).ShouldBe((EditionMark.Begin.Seal, (string?)rows[0]["seal"]));
    }

    private static JsonObject Row(long place, string title) => new()
    {
        ["id"] = $"{Guid.NewGuid()}",
        ["place"] = place,
        ["title"] = title,
        ["subject"] = "Order",
        ["order_id"] = $"{Guid.NewGuid()}",
        ["number"] = 1L,
        ["at"] = "2026-09-01T08:30:00+00:00",
        ["by"] = "Глава",
        ["order_number"] = "7",
    };
}
