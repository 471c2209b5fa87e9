using System.CommandLine;
using RoadmapPortal.Data.Provisioning;
using RoadmapPortal.Web.Shell;

namespace RoadmapPortal.Web.Features.Demo.Load;

/// <summary><c>demo</c>: migrates and loads the demo municipalities.</summary>
public static class DemoCommand
{
    public static Command Create()
    {
        var command = new Command("demo", "Migrates the database and loads the five demo municipalities that are not there yet.");
        command.SetAction((_, cancellation) => PortalDatabase.WithAsync(
            async connections =>
            {
                await DatabaseMigrator.MigrateAsync(connections, cancellation);
                var loaded = await LoadDemo.RunAsync(connections.Migrations, cancellation);
                Console.Out.WriteLine(loaded.Count == 0 ? "The demo municipalities are there already." : $"Loaded: {string.Join(", ", loaded)}.");
                return 0;
            },
            cancellation));
        return command;
    }
}
