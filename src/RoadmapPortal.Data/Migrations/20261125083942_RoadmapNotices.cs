using Microsoft.EntityFrameworkCore.Migrations;
using RoadmapPortal.Data.Notices;

#nullable disable

namespace RoadmapPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class RoadmapNotices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.TellOfRoadmapChanges();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.StopTellingOfRoadmapChanges();
        }
    }
}
