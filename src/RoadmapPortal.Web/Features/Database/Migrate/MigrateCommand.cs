using System.CommandLine;
using RoadmapPortal.Data.Provisioning;
using RoadmapPortal.Web.Shell;

namespace RoadmapPortal.Web.Features.Database.Migrate;

/// <summary><c>migrate</c>: brings the database up to date.</summary>
public static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", "Brings the database up to date and renews the web role's grants.");
        command.SetAction((_, cancellation) => PortalDatabase.WithAsync(
            async connections =>
            {
                await DatabaseMigrator.MigrateAsync(connections, cancellation);
                Console.Out.WriteLine("The database is up to date.");
                return 0;
            },
            cancellation));
        return command;
    }
}
