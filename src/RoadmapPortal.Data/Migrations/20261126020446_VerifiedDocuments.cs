using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RoadmapPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class VerifiedDocuments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "verified_documents",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    municipality_id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    pdf_sha256 = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_verified_documents", x => x.code);
                });

            migrationBuilder.CreateIndex(
                name: "ix_verified_documents_pdf_sha256",
                table: "verified_documents",
                column: "pdf_sha256");

            migrationBuilder.CreateIndex(
                name: "ux_verified_documents_municipality_id_edition_id",
                table: "verified_documents",
                columns: new[] { "municipality_id", "edition_id" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "verified_documents");
        }
    }
}
