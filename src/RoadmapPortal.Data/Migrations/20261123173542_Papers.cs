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

            // Row-level security is forced on the owner too: each municipality's annexes are numbered as its own, in the order in
            // which they were added, which is that of their version-7 ids.
            migrationBuilder.Sql("""
                do $$
                declare municipality uuid;
                begin
                    for municipality in select id from municipalities loop
                        perform set_config('app.tenant_id', municipality::text, true);
                        update annexes set position = placed.place
                        from (select tenant_id, id, row_number() over (partition by tenant_id, order_id order by id) - 1 as place from annexes) placed
                        where annexes.tenant_id = placed.tenant_id and annexes.id = placed.id;
                    end loop;
                    perform set_config('app.tenant_id', '', true);
                end $$;
                """);

            migrationBuilder.DropIndex(
                name: "ix_annexes_order_id",
                table: "annexes");

            migrationBuilder.CreateIndex(
                name: "ux_annexes_order_id_position",
                table: "annexes",
                columns: new[] { "tenant_id", "order_id", "position" },
                unique: true);

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

            migrationBuilder.DropIndex(
                name: "ux_annexes_order_id_position",
                table: "annexes");

            migrationBuilder.CreateIndex(
                name: "ix_annexes_order_id",
                table: "annexes",
                columns: new[] { "tenant_id", "order_id" });

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
