using System;
using Microsoft.EntityFrameworkCore.Migrations;
using RoadmapPortal.Data.Tenancy;

#nullable disable

namespace RoadmapPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class Papers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "approval",
                table: "roadmaps",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "issuer",
                table: "orders",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "number",
                table: "annexes",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "position",
                table: "annexes",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "print_profiles",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    bottom_margin = table.Column<int>(type: "integer", nullable: false),
                    column_order = table.Column<string>(type: "jsonb", nullable: false),
                    left_margin = table.Column<int>(type: "integer", nullable: false),
                    line_spacing = table.Column<decimal>(type: "numeric", nullable: false),
                    right_margin = table.Column<int>(type: "integer", nullable: false),
                    shows_codes = table.Column<bool>(type: "boolean", nullable: false),
                    shows_levels = table.Column<bool>(type: "boolean", nullable: false),
                    shows_page_numbers = table.Column<bool>(type: "boolean", nullable: false),
                    table_points = table.Column<decimal>(type: "numeric", nullable: false),
                    text_points = table.Column<decimal>(type: "numeric", nullable: false),
                    top_margin = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_print_profiles", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_print_profiles_municipalities_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "municipalities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ux_print_profiles_tenant_id",
                table: "print_profiles",
                column: "tenant_id",
                unique: true);

            migrationBuilder.LockToTenant("print_profiles");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "print_profiles");

            migrationBuilder.DropColumn(
                name: "approval",
                table: "roadmaps");

            migrationBuilder.DropColumn(
                name: "issuer",
                table: "orders");

            migrationBuilder.DropColumn(
                name: "number",
                table: "annexes");

            migrationBuilder.DropColumn(
                name: "position",
                table: "annexes");
        }
    }
}
