using System;
using Microsoft.EntityFrameworkCore.Migrations;
using RoadmapPortal.Data.Tenancy;

#nullable disable

namespace RoadmapPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class SchoolRegister : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "closed_on",
                table: "schools",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "merged_into",
                table: "schools",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "principal",
                table: "schools",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "site",
                table: "schools",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "school_marks",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    period_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_school_marks", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_school_marks_municipalities_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "municipalities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_school_marks_planning_periods_period_id",
                        columns: x => new { x.tenant_id, x.period_id },
                        principalTable: "planning_periods",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_school_marks_schools_school_id",
                        columns: x => new { x.tenant_id, x.school_id },
                        principalTable: "schools",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_schools_merged_into",
                table: "schools",
                columns: new[] { "tenant_id", "merged_into" });

            migrationBuilder.AddCheckConstraint(
                name: "ck_schools_joined_another",
                table: "schools",
                sql: "merged_into <> id");

            migrationBuilder.AddCheckConstraint(
                name: "ck_schools_only_a_closed_one_joined_another",
                table: "schools",
                sql: "merged_into is null or closed_on is not null");

            migrationBuilder.CreateIndex(
                name: "ix_school_marks_school_id",
                table: "school_marks",
                columns: new[] { "tenant_id", "school_id" });

            migrationBuilder.CreateIndex(
                name: "ux_school_marks_period_id_school_id_kind",
                table: "school_marks",
                columns: new[] { "tenant_id", "period_id", "school_id", "kind" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "fk_schools_schools_merged_into",
                table: "schools",
                columns: new[] { "tenant_id", "merged_into" },
                principalTable: "schools",
                principalColumns: new[] { "tenant_id", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.LockToTenant("school_marks");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_schools_schools_merged_into",
                table: "schools");

            migrationBuilder.DropTable(
                name: "school_marks");

            migrationBuilder.DropIndex(
                name: "ix_schools_merged_into",
                table: "schools");

            migrationBuilder.DropCheckConstraint(
                name: "ck_schools_joined_another",
                table: "schools");

            migrationBuilder.DropCheckConstraint(
                name: "ck_schools_only_a_closed_one_joined_another",
                table: "schools");

            migrationBuilder.DropColumn(
                name: "closed_on",
                table: "schools");

            migrationBuilder.DropColumn(
                name: "merged_into",
                table: "schools");

            migrationBuilder.DropColumn(
                name: "principal",
                table: "schools");

            migrationBuilder.DropColumn(
                name: "site",
                table: "schools");
        }
    }
}
