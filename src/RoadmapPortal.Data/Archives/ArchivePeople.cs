using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace RoadmapPortal.Data.Archives;

/// <summary>
/// People in rows: accounts belong to no municipality and have other ids in another database, so an archive names them by their e-mail. Read back, an
/// e-mail finds its person among the members of the municipality and nowhere else: nobody learns from an archive who has an account.
/// </summary>
public sealed class ArchivePeople
{
    private readonly Dictionary<Guid, string> emails;
    private readonly Dictionary<string, Guid> ids;

    private ArchivePeople(Dictionary<Guid, string> emails)
    {
        this.emails = emails;
        ids = emails.GroupBy(pair => pair.Value, StringComparer.OrdinalIgnoreCase).ToDictionary(same => same.Key, same => same.First().Key, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Everybody whom the municipality's rows name.</summary>
    public static async Task<ArchivePeople> NamedAsync(PortalContext context, ArchiveSchema schema, CancellationToken cancellation)
    {
        var named = new HashSet<Guid>();
        foreach (var table in schema.Tables)
        {
            foreach (var column in table.Columns.Where(column => column.Kind == ArchiveColumnKind.Person))
            {
                await using var command = context.ArchiveCommand($"""select distinct "{column.Name}" from "{table.Name}" where "{table.TenantColumn}" = $1 and "{column.Name}" is not null""", context.Tenant.Value);
                await using var reader = await command.ExecuteReaderAsync(cancellation);
                while (await reader.ReadAsync(cancellation))
                {
                    named.Add(reader.GetGuid(0));
                }
            }
        }

        return await OfAsync(context, [.. named], cancellation);
    }

    /// <summary>The members of the municipality.</summary>
    public static async Task<ArchivePeople> MembersAsync(PortalContext context, CancellationToken cancellation)
    {
        var members = await context.Memberships.AsNoTracking().Select(membership => membership.PersonId).Distinct().ToListAsync(cancellation);
        return await OfAsync(context, [.. members.Select(member => member.Value)], cancellation);
    }

    /// <summary>The e-mail, or nobody's id for somebody who has no account any more.</summary>
    public string WordsOf(Guid person) => emails.TryGetValue(person, out var email) ? email : (IsNobody(person) ? person : Nobody(person.ToString())).ToString();

    /// <summary>The member with this e-mail; otherwise nobody's id, so that the row still says that somebody did it. The printed names stand beside it.</summary>
    public Guid Find(string words) =>
        ids.TryGetValue(words, out var member) ? member
        : Guid.TryParse(words, out var id) && IsNobody(id) ? id
        : Nobody(words);

    /// <summary>The same for the same words: rows of one author stay rows of one author. No account has an id that begins so.</summary>
    private static Guid Nobody(string words)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes("roadmap-portal-nobody:" + words));
        bytes.AsSpan(0, 4).Clear();
        return new Guid(bytes.AsSpan(0, 16));
    }

    private static bool IsNobody(Guid id) => id.ToString().StartsWith("00000000-", StringComparison.Ordinal);

    private static async Task<ArchivePeople> OfAsync(PortalContext context, IReadOnlyCollection<Guid> people, CancellationToken cancellation) =>
        new(await context.Users.AsNoTracking().Where(account => people.Contains(account.Id) && account.Email != null).ToDictionaryAsync(account => account.Id, account => account.Email!, cancellation));
}
