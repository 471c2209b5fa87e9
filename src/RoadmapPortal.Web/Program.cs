using System.CommandLine;
using RoadmapPortal.Web.Features.Archives.Make;
using RoadmapPortal.Web.Features.Archives.Restore;
using RoadmapPortal.Web.Features.Database.Migrate;
using RoadmapPortal.Web.Features.Demo.Load;
using RoadmapPortal.Web.Features.Editions.Verify;
using RoadmapPortal.Web.Features.Journal.Verify;
using RoadmapPortal.Web.Features.Municipalities.Create;
using RoadmapPortal.Web.Features.Roadmaps.Check;
using RoadmapPortal.Web.Features.Roadmaps.Export;
using RoadmapPortal.Web.Shell;

var program = new RootCommand("RoadmapPortal: roadmaps against school failure, written, checked, approved and printed.")
{
    ServeCommand.Create(),
    ExportCommand.Create(),
    CheckCommand.Create(),
    VerifyJournalCommand.Create(),
    VerifyEditionsCommand.Create(),
    MakeArchiveCommand.Create(),
    RestoreArchiveCommand.Create(),
    CreateMunicipalityCommand.Create(),
    MigrateCommand.Create(),
    DemoCommand.Create(),
};

// Stopping in good order (open requests, then the embedded database) takes longer than the library's two seconds.
return await program.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
