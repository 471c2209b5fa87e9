using RoadmapPortal.EmbeddedPostgres.Tests;
using Xunit.Runner.InProc.SystemConsole;

return args is [OwnerProgram.Word, var folder, var temporaryFolder]
    ? await OwnerProgram.RunAsync(folder, temporaryFolder)
    : await ConsoleRunner.Run(args);
