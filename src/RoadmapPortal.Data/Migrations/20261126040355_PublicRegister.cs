using System;
using Microsoft.EntityFrameworkCore.Migrations;
using RoadmapPortal.Data.PublicRegister;

#nullable disable

namespace RoadmapPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class PublicRegister : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "is_public",
                table: "municipalities",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "public_papers",
                columns: table => new
                {
                    municipality_id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    order_date = table.Column<DateOnly>(type: "date", nullable: true),
                    order_number = table.Column<string>(type: "text", nullable: true),
                    approved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    period_id = table.Column<Guid>(type: "uuid", nullable: true),
                    period_words = table.Column<string>(type: "text", nullable: true),
                    period_from = table.Column<DateOnly>(type: "date", nullable: true),
                    period_to = table.Column<DateOnly>(type: "date", nullable: true),
                    school_id = table.Column<Guid>(type: "uuid", nullable: true),
                    school_label = table.Column<string>(type: "text", nullable: true),
                    school_name = table.Column<string>(type: "text", nullable: true),
                    school_order = table.Column<int>(type: "integer", nullable: false),
                    files = table.Column<string>(type: "jsonb", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    style = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_public_papers", x => new { x.municipality_id, x.edition_id });
                });

            migrationBuilder.CreateIndex(
                name: "ix_public_papers_municipality_id_period_from",
                table: "public_papers",
                columns: new[] { "municipality_id", "period_from" });

            migrationBuilder.CreateIndex(
                name: "ix_public_papers_municipality_id_school_id",
                table: "public_papers",
                columns: new[] { "municipality_id", "school_id" });

            migrationBuilder.CreateIndex(
                name: "ux_public_papers_municipality_id_subject_id_number",
                table: "public_papers",
                columns: new[] { "municipality_id", "subject_id", "number" },
                unique: true);

            migrationBuilder.BuildPublicRegister();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RemovePublicRegister();

            migrationBuilder.DropTable(
                name: "public_papers");

            migrationBuilder.DropColumn(
                name: "is_public",
                table: "municipalities");
        }
    }
}
