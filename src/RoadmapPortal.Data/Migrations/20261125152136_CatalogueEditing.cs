using System;
using Microsoft.EntityFrameworkCore.Migrations;
using RoadmapPortal.Data.Tenancy;

#nullable disable

namespace RoadmapPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class CatalogueEditing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ux_risk_parameters_factor_id_position",
                table: "risk_parameters");

            migrationBuilder.DropIndex(
                name: "ux_risk_factors_version_id_position",
                table: "risk_factors");

            migrationBuilder.AddColumn<bool>(
                name: "is_retired",
                table: "risk_parameters",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "is_retired",
                table: "risk_factors",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "revision",
                table: "risk_catalogue_versions",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "is_certain",
                table: "parameter_codings",
                type: "boolean",
                nullable: false,
                defaultValue: true);

            migrationBuilder.CreateTable(
                name: "code_renumberings",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    numbering = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    person_name = table.Column<string>(type: "text", nullable: false),
                    codes = table.Column<string>(type: "jsonb", nullable: false),
                    audits = table.Column<string>(type: "jsonb", nullable: false),
                    cells = table.Column<string>(type: "jsonb", nullable: false),
                    undone_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_code_renumberings", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_code_renumberings_municipalities_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "municipalities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_code_renumberings_risk_catalogue_versions_version_id",
                        columns: x => new { x.tenant_id, x.version_id },
                        principalTable: "risk_catalogue_versions",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "factor_mappings",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    one_id = table.Column<Guid>(type: "uuid", nullable: false),
                    other_id = table.Column<Guid>(type: "uuid", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_factor_mappings", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_factor_mappings_municipalities_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "municipalities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_factor_mappings_risk_factors_one_id",
                        columns: x => new { x.tenant_id, x.one_id },
                        principalTable: "risk_factors",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_factor_mappings_risk_factors_other_id",
                        columns: x => new { x.tenant_id, x.other_id },
                        principalTable: "risk_factors",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "parameter_mappings",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    one_id = table.Column<Guid>(type: "uuid", nullable: false),
                    other_id = table.Column<Guid>(type: "uuid", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_parameter_mappings", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_parameter_mappings_municipalities_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "municipalities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_parameter_mappings_risk_parameters_one_id",
                        columns: x => new { x.tenant_id, x.one_id },
                        principalTable: "risk_parameters",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_parameter_mappings_risk_parameters_other_id",
                        columns: x => new { x.tenant_id, x.other_id },
                        principalTable: "risk_parameters",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_risk_parameters_factor_id_position",
                table: "risk_parameters",
                columns: new[] { "tenant_id", "factor_id", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_risk_factors_version_id_position",
                table: "risk_factors",
                columns: new[] { "tenant_id", "version_id", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_code_renumberings_version_id_at",
                table: "code_renumberings",
                columns: new[] { "tenant_id", "version_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_factor_mappings_other_id",
                table: "factor_mappings",
                columns: new[] { "tenant_id", "other_id" });

            migrationBuilder.CreateIndex(
                name: "ux_factor_mappings_one_id_other_id",
                table: "factor_mappings",
                columns: new[] { "tenant_id", "one_id", "other_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_parameter_mappings_other_id",
                table: "parameter_mappings",
                columns: new[] { "tenant_id", "other_id" });

            migrationBuilder.CreateIndex(
                name: "ux_parameter_mappings_one_id_other_id",
                table: "parameter_mappings",
                columns: new[] { "tenant_id", "one_id", "other_id" },
                unique: true);

            // Looked at when a transaction ends, so that two neighbours may change places.
            migrationBuilder.Sql("""
                alter table risk_factors add constraint ux_risk_factors_version_id_position unique (tenant_id, version_id, position) deferrable initially deferred;
                alter table risk_parameters add constraint ux_risk_parameters_factor_id_position unique (tenant_id, factor_id, position) deferrable initially deferred;
                """);
            migrationBuilder.LockToTenant("code_renumberings", "factor_mappings", "parameter_mappings");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                alter table risk_factors drop constraint ux_risk_factors_version_id_position;
                alter table risk_parameters drop constraint ux_risk_parameters_factor_id_position;
                """);
            migrationBuilder.DropTable(
                name: "code_renumberings");

            migrationBuilder.DropTable(
                name: "factor_mappings");

            migrationBuilder.DropTable(
                name: "parameter_mappings");

            migrationBuilder.DropIndex(
                name: "ix_risk_parameters_factor_id_position",
                table: "risk_parameters");

            migrationBuilder.DropIndex(
                name: "ix_risk_factors_version_id_position",
                table: "risk_factors");

            migrationBuilder.DropColumn(
                name: "is_retired",
                table: "risk_parameters");

            migrationBuilder.DropColumn(
                name: "is_retired",
                table: "risk_factors");

            migrationBuilder.DropColumn(
                name: "revision",
                table: "risk_catalogue_versions");

            migrationBuilder.DropColumn(
                name: "is_certain",
                table: "parameter_codings");

            migrationBuilder.CreateIndex(
                name: "ux_risk_parameters_factor_id_position",
                table: "risk_parameters",
                columns: new[] { "tenant_id", "factor_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_risk_factors_version_id_position",
                table: "risk_factors",
                columns: new[] { "tenant_id", "version_id", "position" },
                unique: true);
        }
    }
}
