using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data.Archives;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.TestKit;

namespace RoadmapPortal.Data.Tests.Archives;

/// <summary>Whoever adds an entity learns here whether archives hold it.</summary>
public sealed class ArchiveSchemaTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    /// <summary>Not of one municipality, or not of any period.</summary>
    private static readonly string[] Global =
        ["accounts", "account_claims", "account_logins", "account_tokens", "protection_keys", "municipalities"];

    [Fact]
    public async Task EveryTable_IsArchivedOrLeftOutForAReason()
    {
        await using var context = database.Portal.Open(database.Primorsk.Scope);
        var schema = await ArchiveSchema.ReadAsync(context, default);
        var leftOut = ArchiveSchema.LeftOut.Keys.Select(type => context.Model.FindEntityType(type)!.GetTableName()!).ToList();
        var all = context.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct().ToList();
        schema.Tables.Select(table => table.Name).Concat(leftOut).Concat(Global).Order(StringComparer.Ordinal).ShouldBe(all.Order(StringComparer.Ordinal));
        ArchiveSchema.LeftOut.Values.ShouldAllBe(reason => reason.Length > 10);
        ArchiveSchema.LeftOut.Keys.ShouldAllBe(type => typeof(ITenantOwned).IsAssignableFrom(type));
    }

    [Fact]
    public async Task Tables_PointToWhatStandsBeforeThem()
    {
        await using var context = database.Portal.Open(database.Primorsk.Scope);
        var schema = await ArchiveSchema.ReadAsync(context, default);
        var before = new HashSet<string>();
        foreach (var table in schema.Tables)
        {
            table.References.Where(reference => reference.Table is not null && reference.Table != table.Name).Select(reference => reference.Table!).ShouldBeSubsetOf(before, table.Name);
            table.Columns.Select(column => column.Name).ShouldNotContain(table.TenantColumn);
            before.Add(table.Name);
        }

        schema.Tables[^1].Name.ShouldBe(ArchiveSchema.History);
        schema.Find("activities")!.IsOfPeriod.ShouldBeTrue();
        schema.Find("orders")!.IsOfPeriod.ShouldBeTrue();
        schema.Find("schools")!.IsOfPeriod.ShouldBeFalse();
        schema.Find("risk_parameters")!.IsOfPeriod.ShouldBeFalse();
    }

    [Fact]
    public async Task WhatNobodyWritesInAfterItsDraft_HasItsStageWrittenLast()
    {
        await using var context = database.Portal.Open(TenantScope.Nobody);
        var schema = await ArchiveSchema.ReadAsync(context, default);
        schema.Tables.Where(table => table.Columns.Any(column => column.Kind == ArchiveColumnKind.Stage)).Select(table => table.Name).Order(StringComparer.Ordinal)
            .ShouldBe(["municipal_roadmaps", "orders", "school_audits", "school_roadmaps"]);
        schema.Find("history_entries")!.Columns.Single(column => column.Name == "person_id").Kind.ShouldBe(ArchiveColumnKind.Person);
        schema.Find("roadmap_editions")!.Columns.Where(column => column.Kind == ArchiveColumnKind.Bytes).Select(column => column.Name).ShouldBe(["json", "pdf"]);
    }
}
