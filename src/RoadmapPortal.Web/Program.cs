using System.CommandLine;
using RoadmapPortal.Web.Features.Database.Migrate;
using RoadmapPortal.Web.Features.Demo.Load;
using RoadmapPortal.Web.Features.Roadmaps.Export;
using RoadmapPortal.Web.Shell;

var program = new RootCommand("RoadmapPortal: roadmaps against school failure, written, checked, approved and printed.")
{
    ServeCommand.Create(),
    ExportCommand.Create(),
    MigrateCommand.Create(),
    DemoCommand.Create(),
};
return await program.Parse(args).InvokeAsync();
