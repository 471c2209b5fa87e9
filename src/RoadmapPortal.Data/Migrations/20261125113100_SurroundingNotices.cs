using Microsoft.EntityFrameworkCore.Migrations;
using RoadmapPortal.Data.Notices;

#nullable disable

namespace RoadmapPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class SurroundingNotices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.TellOfSurroundings();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.StopTellingOfSurroundings();
        }
    }
}
