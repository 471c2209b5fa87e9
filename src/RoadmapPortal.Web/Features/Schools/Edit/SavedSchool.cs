using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Web.Features.Schools.Edit;

/// <summary>What the register says of a school now.</summary>
/// <param name="Version">
/// Changes with what the school's form shows and with nothing else: a school that was moved in the list or closed meanwhile is no quarrel about its name.
/// </param>
public sealed record SavedSchool(SchoolId Id, SchoolDetails Details, string Version)
{
    internal static SavedSchool Of(School school)
    {
        var details = school.Details();
        var words = JsonSerializer.Serialize(new { details.Kind, details.Number, details.Label, details.Name, details.Aliases, details.Site, details.Principal });
        return new SavedSchool(school.Id, details, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..16]);
    }
}
