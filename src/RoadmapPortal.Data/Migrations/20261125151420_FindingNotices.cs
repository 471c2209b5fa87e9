using Microsoft.EntityFrameworkCore.Migrations;
using RoadmapPortal.Data.Notices;

#nullable disable

namespace RoadmapPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class FindingNotices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.TellOfFindings();

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.StopTellingOfFindings();
    }
}
