using System.CommandLine;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Provisioning;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Web.Shell;

namespace RoadmapPortal.Web.Features.Municipalities.Create;

/// <summary><c>create-municipality</c>: what the operator of the portal does for a new municipality; everything else is its administrator's.</summary>
public static class CreateMunicipalityCommand
{
    public static Command Create()
    {
        var slug = new Option<string>("--slug") { Description = "The municipality's word in addresses: sochi.", Required = true };
        var name = new Option<string>("--name") { Description = "The official name, as orders print it.", Required = true };
        var shortName = new Option<string>("--short-name") { Description = "The name for menus.", Required = true };
        var authority = new Option<string>("--authority") { Description = "The education authority that issues the orders.", Required = true };
        var email = new Option<string>("--administrator-email") { Description = "Who administers it. An account that exists is only let in.", Required = true };
        var person = new Option<string>("--administrator-name") { Description = "Surname and initials, for a new account.", Required = true };
        var command = new Command("create-municipality", "Makes an empty municipality and its first administrator; prints the password of a new account, once.")
        {
            slug, name, shortName, authority, email, person,
        };
        command.SetAction((line, cancellation) => PortalDatabase.WithSchemaAsync(
            connections => RunAsync(
                connections,
                new NewMunicipality(line.GetRequiredValue(slug), line.GetRequiredValue(name), line.GetRequiredValue(shortName), line.GetRequiredValue(authority)),
                new NewPerson(line.GetRequiredValue(email), line.GetRequiredValue(person)),
                cancellation),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(PortalConnections connections, NewMunicipality wanted, NewPerson administrator, CancellationToken cancellation)
    {
        var outcome = await new CreateMunicipality(new PortalContexts(connections.Migrations)).RunAsync(wanted, administrator, cancellation);
        if (outcome.Value is not { } created)
        {
            return await MunicipalCommand.FailAsync(outcome.Refusals);
        }

        var account = created.Administrator;
        await Console.Out.WriteLineAsync($"""
            Муниципалитет «{created.Municipality.ShortName}» создан, его страницы: /m/{created.Municipality.Slug}
            Администратор: {account.DisplayName}, {account.Email}
            {(created.Password is { } password ? $"Пароль: {password} (показан один раз, портал его не хранит)" : "Учётная запись уже была: имя и пароль прежние")}
            """);
        return 0;
    }
}
