using System.CommandLine;
using Microsoft.AspNetCore.Connections;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Provisioning;
using RoadmapPortal.Web.Features.Demo.Load;
using RoadmapPortal.Web.Features.PublicRegister.Publish;

namespace RoadmapPortal.Web.Shell;

/// <summary><c>serve</c>: opens the database, brings it up to date and serves the portal until it is told to stop.</summary>
public static class ServeCommand
{
    private const string DefaultAddress = "http://localhost:5080";

    public static Command Create()
    {
        var withDemo = new Option<bool>("--demo") { Description = "Load the demo municipalities that are not there yet and print their sign-ins." };
        var command = new Command("serve", "Serves the portal. Addresses come from ASPNETCORE_URLS (" + DefaultAddress + ").") { withDemo };
        command.SetAction((line, cancellation) => RunAsync(line.GetValue(withDemo), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(bool withDemo, CancellationToken cancellation)
    {
        try
        {
            await using var database = await PortalDatabase.OpenAsync(PortalDatabase.Configuration(), isPortal: true, cancellation);
            await DatabaseMigrator.MigrateAsync(database.Connections, cancellation);
            if (withDemo)
            {
                await LoadDemo.RunAsync(database.Connections.Migrations, cancellation);
            }

            var reasons = await DatabaseMigrator.WhyNotServeAsync(database.Connections.Portal, cancellation);
            if (reasons.Count > 0)
            {
                await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, reasons));
                return 1;
            }

            await PublishEarlierEditions.RunAsync(new PortalContexts(database.Connections.Portal), cancellation);
            await using var portal = PortalApplication.Create(database.Connections.Portal);
            await portal.StartAsync(cancellation);
            Announce(portal, withDemo);
            await portal.WaitForShutdownAsync(cancellation);
            return 0;
        }
        catch (OperationCanceledException)
        {
            return 0;
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync(exception.Message.TrimEnd('.') + ". Stop the program that has it, or choose another address with ASPNETCORE_URLS.");
            return 1;
        }
        catch (Exception exception) when (PortalDatabase.Mendable(exception) is { } words)
        {
            await Console.Error.WriteLineAsync(words);
            return 1;
        }
    }

    private static void Announce(WebApplication portal, bool withDemo)
    {
        Console.Out.WriteLine($"The portal is at {string.Join(", ", portal.Urls)}");
        if (withDemo)
        {
            Console.Out.WriteLine($"Demo sign-ins, password {DemoPeople.Password}:");
            foreach (var line in DemoPeople.SignIns())
            {
                Console.Out.WriteLine("  " + line);
            }
        }

        Console.Out.WriteLine("Ctrl+C stops it; the data stay.");
    }
}
