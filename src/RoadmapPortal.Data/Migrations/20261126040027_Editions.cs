using System;
using Microsoft.EntityFrameworkCore.Migrations;
using RoadmapPortal.Data.Editions;
using RoadmapPortal.Data.Roadmaps;
using RoadmapPortal.Data.Tenancy;

#nullable disable

namespace RoadmapPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class Editions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<Guid>(
                name: "edition_id",
                table: "verified_documents",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AddColumn<Guid>(
                name: "office_edition_id",
                table: "verified_documents",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "decided_at",
                table: "orders",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "decided_by_name",
                table: "orders",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "remark",
                table: "orders",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "submitted_at",
                table: "orders",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "submitted_by",
                table: "orders",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "submitted_by_name",
                table: "orders",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "edition_number",
                table: "municipal_roadmaps",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "edition_heads",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<long>(type: "bigint", nullable: false),
                    seal = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_edition_heads", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_edition_heads_municipalities_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "municipalities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "editions",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    order_id = table.Column<Guid>(type: "uuid", nullable: false),
                    roadmap_id = table.Column<Guid>(type: "uuid", nullable: true),
                    number = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    order_date = table.Column<DateOnly>(type: "date", nullable: true),
                    order_number = table.Column<string>(type: "text", nullable: false),
                    place = table.Column<long>(type: "bigint", nullable: false),
                    previous = table.Column<string>(type: "text", nullable: false),
                    seal = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_editions", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_editions_municipal_roadmaps_roadmap_id",
                        columns: x => new { x.tenant_id, x.roadmap_id },
                        principalTable: "municipal_roadmaps",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_editions_municipalities_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "municipalities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_editions_orders_order_id",
                        columns: x => new { x.tenant_id, x.order_id },
                        principalTable: "orders",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "edition_files",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    format = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_edition_files", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_edition_files_editions_edition_id",
                        columns: x => new { x.tenant_id, x.edition_id },
                        principalTable: "editions",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_edition_files_municipalities_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "municipalities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ux_verified_documents_municipality_id_office_edition_id",
                table: "verified_documents",
                columns: new[] { "municipality_id", "office_edition_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_edition_files_edition_id_format",
                table: "edition_files",
                columns: new[] { "tenant_id", "edition_id", "format" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_editions_order_id_roadmap_id",
                table: "editions",
                columns: new[] { "tenant_id", "order_id", "roadmap_id" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ux_editions_place",
                table: "editions",
                columns: new[] { "tenant_id", "place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_editions_roadmap_id_number",
                table: "editions",
                columns: new[] { "tenant_id", "roadmap_id", "number" },
                unique: true);

            migrationBuilder.LockToTenant("editions", "edition_files", "edition_heads");
            migrationBuilder.GuardEditions();
            migrationBuilder.GuardMunicipalRoadmaps();
            migrationBuilder.Sql("alter table verified_documents add constraint ck_verified_documents_edition check (num_nonnulls(edition_id, office_edition_id) = 1);");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("alter table verified_documents drop constraint ck_verified_documents_edition;");
            migrationBuilder.StopGuardingMunicipalRoadmaps();
            migrationBuilder.StopGuardingEditions();

            migrationBuilder.DropTable(
                name: "edition_files");

            migrationBuilder.DropTable(
                name: "edition_heads");

            migrationBuilder.DropTable(
                name: "editions");

            migrationBuilder.DropIndex(
                name: "ux_verified_documents_municipality_id_office_edition_id",
                table: "verified_documents");

            migrationBuilder.DropColumn(
                name: "office_edition_id",
                table: "verified_documents");

            migrationBuilder.DropColumn(
                name: "decided_at",
                table: "orders");

            migrationBuilder.DropColumn(
                name: "decided_by_name",
                table: "orders");

            migrationBuilder.DropColumn(
                name: "remark",
                table: "orders");

            migrationBuilder.DropColumn(
                name: "submitted_at",
                table: "orders");

            migrationBuilder.DropColumn(
                name: "submitted_by",
                table: "orders");

            migrationBuilder.DropColumn(
                name: "submitted_by_name",
                table: "orders");

            migrationBuilder.DropColumn(
                name: "edition_number",
                table: "municipal_roadmaps");

            migrationBuilder.AlterColumn<Guid>(
                name: "edition_id",
                table: "verified_documents",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);
        }
    }
}
