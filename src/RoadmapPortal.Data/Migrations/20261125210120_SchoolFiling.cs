using System;
using Microsoft.EntityFrameworkCore.Migrations;
using RoadmapPortal.Data.Roadmaps;
using RoadmapPortal.Data.Tenancy;

#nullable disable

namespace RoadmapPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class SchoolFiling : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "decided_at",
                table: "school_roadmaps",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "edition_number",
                table: "school_roadmaps",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "is_shared",
                table: "school_roadmaps",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "published_at",
                table: "school_roadmaps",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "published_on",
                table: "school_roadmaps",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "returned_round",
                table: "school_roadmaps",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "review_begun_at",
                table: "school_roadmaps",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "reviewed_by",
                table: "school_roadmaps",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reviewed_by_name",
                table: "school_roadmaps",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "round",
                table: "school_roadmaps",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "submitted_at",
                table: "school_roadmaps",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "submitted_by",
                table: "school_roadmaps",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "submitted_by_name",
                table: "school_roadmaps",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "filing_campaigns",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    period_id = table.Column<Guid>(type: "uuid", nullable: false),
                    opens_on = table.Column<DateOnly>(type: "date", nullable: false),
                    filing_due = table.Column<DateOnly>(type: "date", nullable: false),
                    publication_due = table.Column<DateOnly>(type: "date", nullable: false),
                    check_from = table.Column<DateOnly>(type: "date", nullable: false),
                    check_to = table.Column<DateOnly>(type: "date", nullable: false),
                    template = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_filing_campaigns", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_filing_campaigns_municipalities_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "municipalities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_filing_campaigns_planning_periods_period_id",
                        columns: x => new { x.tenant_id, x.period_id },
                        principalTable: "planning_periods",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "offered_activities",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    roadmap_id = table.Column<Guid>(type: "uuid", nullable: false),
                    source_id = table.Column<Guid>(type: "uuid", nullable: false),
                    row_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decline_reason = table.Column<string>(type: "text", nullable: true),
                    declined_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    declined_by = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offered_activities", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_offered_activities_activities_row_id",
                        columns: x => new { x.tenant_id, x.row_id },
                        principalTable: "activities",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_offered_activities_activities_source_id",
                        columns: x => new { x.tenant_id, x.source_id },
                        principalTable: "activities",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_offered_activities_municipalities_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "municipalities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_offered_activities_school_roadmaps_roadmap_id",
                        columns: x => new { x.tenant_id, x.roadmap_id },
                        principalTable: "school_roadmaps",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "roadmap_editions",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    roadmap_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    order_date = table.Column<DateOnly>(type: "date", nullable: true),
                    order_number = table.Column<string>(type: "text", nullable: true),
                    json_sha256 = table.Column<string>(type: "text", nullable: false),
                    pdf_sha256 = table.Column<string>(type: "text", nullable: false),
                    json = table.Column<byte[]>(type: "bytea", nullable: false),
                    pdf = table.Column<byte[]>(type: "bytea", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_roadmap_editions", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_roadmap_editions_municipalities_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "municipalities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_roadmap_editions_school_roadmaps_roadmap_id",
                        columns: x => new { x.tenant_id, x.roadmap_id },
                        principalTable: "school_roadmaps",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ux_filing_campaigns_period_id",
                table: "filing_campaigns",
                columns: new[] { "tenant_id", "period_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_offered_activities_row_id",
                table: "offered_activities",
                columns: new[] { "tenant_id", "row_id" });

            migrationBuilder.CreateIndex(
                name: "ix_offered_activities_source_id",
                table: "offered_activities",
                columns: new[] { "tenant_id", "source_id" });

            migrationBuilder.CreateIndex(
                name: "ux_offered_activities_roadmap_id_source_id",
                table: "offered_activities",
                columns: new[] { "tenant_id", "roadmap_id", "source_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_roadmap_editions_roadmap_id_kind_number",
                table: "roadmap_editions",
                columns: new[] { "tenant_id", "roadmap_id", "kind", "number" },
                unique: true);

            migrationBuilder.LockToTenant("filing_campaigns", "offered_activities", "roadmap_editions");
            migrationBuilder.GuardFiledRoadmaps();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.StopGuardingFiledRoadmaps();

            migrationBuilder.DropTable(
                name: "filing_campaigns");

            migrationBuilder.DropTable(
                name: "offered_activities");

            migrationBuilder.DropTable(
                name: "roadmap_editions");

            migrationBuilder.DropColumn(
                name: "decided_at",
                table: "school_roadmaps");

            migrationBuilder.DropColumn(
                name: "edition_number",
                table: "school_roadmaps");

            migrationBuilder.DropColumn(
                name: "is_shared",
                table: "school_roadmaps");

            migrationBuilder.DropColumn(
                name: "published_at",
                table: "school_roadmaps");

            migrationBuilder.DropColumn(
                name: "published_on",
                table: "school_roadmaps");

            migrationBuilder.DropColumn(
                name: "returned_round",
                table: "school_roadmaps");

            migrationBuilder.DropColumn(
                name: "review_begun_at",
                table: "school_roadmaps");

            migrationBuilder.DropColumn(
                name: "reviewed_by",
                table: "school_roadmaps");

            migrationBuilder.DropColumn(
                name: "reviewed_by_name",
                table: "school_roadmaps");

            migrationBuilder.DropColumn(
                name: "round",
                table: "school_roadmaps");

            migrationBuilder.DropColumn(
                name: "submitted_at",
                table: "school_roadmaps");

            migrationBuilder.DropColumn(
                name: "submitted_by",
                table: "school_roadmaps");

            migrationBuilder.DropColumn(
                name: "submitted_by_name",
                table: "school_roadmaps");
        }
    }
}
