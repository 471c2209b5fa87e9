using System;
using Microsoft.EntityFrameworkCore.Migrations;
using RoadmapPortal.Data.Tenancy;

#nullable disable

namespace RoadmapPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class SchoolRemarks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "roadmap_remarks",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    roadmap_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    row_id = table.Column<Guid>(type: "uuid", nullable: true),
                    column = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    place = table.Column<string>(type: "text", nullable: false),
                    quote = table.Column<string>(type: "text", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    author_name = table.Column<string>(type: "text", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    seal = table.Column<string>(type: "text", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_roadmap_remarks", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_roadmap_remarks_municipalities_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "municipalities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_roadmap_remarks_school_roadmaps_roadmap_id",
                        columns: x => new { x.tenant_id, x.roadmap_id },
                        principalTable: "school_roadmaps",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "remark_replies",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    remark_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    is_of_school = table.Column<bool>(type: "boolean", nullable: false),
                    is_draft = table.Column<bool>(type: "boolean", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_remark_replies", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_remark_replies_municipalities_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "municipalities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_remark_replies_roadmap_remarks_remark_id",
                        columns: x => new { x.tenant_id, x.remark_id },
                        principalTable: "roadmap_remarks",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_remark_replies_remark_id",
                table: "remark_replies",
                columns: new[] { "tenant_id", "remark_id" });

            migrationBuilder.CreateIndex(
                name: "ix_roadmap_remarks_roadmap_id",
                table: "roadmap_remarks",
                columns: new[] { "tenant_id", "roadmap_id" });

            migrationBuilder.LockToTenant("remark_replies", "roadmap_remarks");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "remark_replies");

            migrationBuilder.DropTable(
                name: "roadmap_remarks");
        }
    }
}
