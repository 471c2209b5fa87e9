using System;
using Microsoft.EntityFrameworkCore.Migrations;
using RoadmapPortal.Data.Tenancy;

#nullable disable

namespace RoadmapPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class PublicationChecks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "publication_checks",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    roadmap_id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition_number = table.Column<int>(type: "integer", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    checked_by = table.Column<Guid>(type: "uuid", nullable: false),
                    checked_by_name = table.Column<string>(type: "text", nullable: false),
                    result = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    address = table.Column<string>(type: "text", nullable: true),
                    comment = table.Column<string>(type: "text", nullable: true),
                    file_name = table.Column<string>(type: "text", nullable: true),
                    file_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    file_size = table.Column<int>(type: "integer", nullable: true),
                    file_sha256 = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_publication_checks", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_publication_checks_municipalities_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "municipalities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_publication_checks_school_roadmaps_roadmap_id",
                        columns: x => new { x.tenant_id, x.roadmap_id },
                        principalTable: "school_roadmaps",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "publication_check_contents",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_publication_check_contents", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_publication_check_contents_municipalities_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "municipalities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_publication_check_contents_publication_checks_id",
                        columns: x => new { x.tenant_id, x.id },
                        principalTable: "publication_checks",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_publication_checks_roadmap_id",
                table: "publication_checks",
                columns: new[] { "tenant_id", "roadmap_id" });

            migrationBuilder.LockToTenant("publication_checks", "publication_check_contents");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "publication_check_contents");

            migrationBuilder.DropTable(
                name: "publication_checks");
        }
    }
}
