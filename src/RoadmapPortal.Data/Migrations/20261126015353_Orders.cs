using System;
using Microsoft.EntityFrameworkCore.Migrations;
using RoadmapPortal.Data.Notices;
using RoadmapPortal.Data.Tenancy;

#nullable disable

namespace RoadmapPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class Orders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ux_order_items_order_id_position",
                table: "order_items");

            migrationBuilder.DropIndex(
                name: "ux_annexes_order_id_position",
                table: "annexes");

            migrationBuilder.AlterColumn<DateOnly>(
                name: "date",
                table: "orders",
                type: "date",
                nullable: true,
                oldClrType: typeof(DateOnly),
                oldType: "date");

            migrationBuilder.AddColumn<string>(
                name: "decree_word",
                table: "orders",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Running");

            migrationBuilder.AddColumn<string>(
                name: "grounds_opening",
                table: "orders",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "OnTheGroundsOf");

            migrationBuilder.AddColumn<bool>(
                name: "has_own_numbers",
                table: "orders",
                type: "boolean",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<Guid>(
                name: "period_id",
                table: "orders",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "period_words",
                table: "orders",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "purpose",
                table: "orders",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "revision",
                table: "orders",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "stage",
                table: "orders",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Draft");

            migrationBuilder.AddColumn<string>(
                name: "duty_term",
                table: "order_items",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "duty_who",
                table: "order_items",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "annexes",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Roadmap");

            migrationBuilder.AddColumn<Guid>(
                name: "table_id",
                table: "annexes",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "legal_grounds",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    order_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    act = table.Column<string>(type: "text", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: true),
                    number = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_legal_grounds", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_legal_grounds_municipalities_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "municipalities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_legal_grounds_orders_order_id",
                        columns: x => new { x.tenant_id, x.order_id },
                        principalTable: "orders",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "named_parties",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    genitive = table.Column<string>(type: "text", nullable: false),
                    dative = table.Column<string>(type: "text", nullable: false),
                    accusative = table.Column<string>(type: "text", nullable: false),
                    instrumental = table.Column<string>(type: "text", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_named_parties", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_named_parties_municipalities_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "municipalities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_orders_period_id",
                table: "orders",
                columns: new[] { "tenant_id", "period_id" });

            migrationBuilder.CreateIndex(
                name: "ix_order_items_order_id_position",
                table: "order_items",
                columns: new[] { "tenant_id", "order_id", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_annexes_order_id_position",
                table: "annexes",
                columns: new[] { "tenant_id", "order_id", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_annexes_table_id",
                table: "annexes",
                columns: new[] { "tenant_id", "table_id" });

            migrationBuilder.CreateIndex(
                name: "ix_legal_grounds_order_id_position",
                table: "legal_grounds",
                columns: new[] { "tenant_id", "order_id", "position" });

            migrationBuilder.CreateIndex(
                name: "ux_named_parties_name",
                table: "named_parties",
                columns: new[] { "tenant_id", "name" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "fk_annexes_roadmap_tables_table_id",
                table: "annexes",
                columns: new[] { "tenant_id", "table_id" },
                principalTable: "roadmap_tables",
                principalColumns: new[] { "tenant_id", "id" },
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "fk_orders_planning_periods_period_id",
                table: "orders",
                columns: new[] { "tenant_id", "period_id" },
                principalTable: "planning_periods",
                principalColumns: new[] { "tenant_id", "id" },
                onDelete: ReferentialAction.Restrict);

            // Orders of documents speak of the period of the roadmap that they annex. Row-level security is forced on the owner too:
            // each municipality's orders are changed as its own.
            migrationBuilder.Sql("""
                do $$
                declare municipality uuid;
                begin
                    for municipality in select id from municipalities loop
                        perform set_config('app.tenant_id', municipality::text, true);
                        update orders set period_id = (
                            select roadmaps.period_id from annexes join roadmaps on roadmaps.tenant_id = annexes.tenant_id and roadmaps.id = annexes.roadmap_id
                            where annexes.tenant_id = orders.tenant_id and annexes.order_id = orders.id order by annexes.position limit 1);
                    end loop;
                    perform set_config('app.tenant_id', '', true);
                end $$;
                """);

            migrationBuilder.LockToTenant("legal_grounds", "named_parties");
            migrationBuilder.TellOfOrders();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.StopTellingOfOrders();

            migrationBuilder.DropForeignKey(
                name: "fk_annexes_roadmap_tables_table_id",
                table: "annexes");

            migrationBuilder.DropForeignKey(
                name: "fk_orders_planning_periods_period_id",
                table: "orders");

            migrationBuilder.DropTable(
                name: "legal_grounds");

            migrationBuilder.DropTable(
                name: "named_parties");

            migrationBuilder.DropIndex(
                name: "ix_orders_period_id",
                table: "orders");

            migrationBuilder.DropIndex(
                name: "ix_order_items_order_id_position",
                table: "order_items");

            migrationBuilder.DropIndex(
                name: "ix_annexes_order_id_position",
                table: "annexes");

            migrationBuilder.DropIndex(
                name: "ix_annexes_table_id",
                table: "annexes");

            migrationBuilder.DropColumn(
                name: "decree_word",
                table: "orders");

            migrationBuilder.DropColumn(
                name: "grounds_opening",
                table: "orders");

            migrationBuilder.DropColumn(
                name: "has_own_numbers",
                table: "orders");

            migrationBuilder.DropColumn(
                name: "period_id",
                table: "orders");

            migrationBuilder.DropColumn(
                name: "period_words",
                table: "orders");

            migrationBuilder.DropColumn(
                name: "purpose",
                table: "orders");

            migrationBuilder.DropColumn(
                name: "revision",
                table: "orders");

            migrationBuilder.DropColumn(
                name: "stage",
                table: "orders");

            migrationBuilder.DropColumn(
                name: "duty_term",
                table: "order_items");

            migrationBuilder.DropColumn(
                name: "duty_who",
                table: "order_items");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "annexes");

            migrationBuilder.DropColumn(
                name: "table_id",
                table: "annexes");

            migrationBuilder.AlterColumn<DateOnly>(
                name: "date",
                table: "orders",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1),
                oldClrType: typeof(DateOnly),
                oldType: "date",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "ux_order_items_order_id_position",
                table: "order_items",
                columns: new[] { "tenant_id", "order_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_annexes_order_id_position",
                table: "annexes",
                columns: new[] { "tenant_id", "order_id", "position" },
                unique: true);
        }
    }
}
