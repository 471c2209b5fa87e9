using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data.Tenancy;

namespace RoadmapPortal.Data.People;

/// <summary>Keeps Data Protection keys in the portal's database.</summary>
public sealed class ProtectionKeyStore(PortalContexts contexts) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var context = contexts.Open(TenantScope.Nobody);
        return [.. context.ProtectionKeys.AsNoTracking().Select(key => key.Xml).AsEnumerable().Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var context = contexts.Open(TenantScope.Nobody);
        context.ProtectionKeys.Add(new ProtectionKey { Id = Guid.CreateVersion7(), FriendlyName = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        context.SaveChanges();
    }
}
