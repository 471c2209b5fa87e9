using RoadmapPortal.Domain.Orders;

namespace RoadmapPortal.Web.Features.Orders.Name;

/// <summary>The fields of one party as a browser sent them, with what they said when the page was opened.</summary>
public sealed record PartyForm(Guid? Id, PartyForms Typed, PartyForms? Seen, string Press)
{
    public static PartyForm From(IFormCollection form) => new(
        Guid.TryParse(form["party"], out var id) ? id : null, Read(form, ""), form.ContainsKey("name.seen") ? Read(form, ".seen") : null, form["press"].ToString());

    private static PartyForms Read(IFormCollection form, string suffix) => new(
        form[$"name{suffix}"].ToString(), form[$"genitive{suffix}"].ToString(), form[$"dative{suffix}"].ToString(), form[$"accusative{suffix}"].ToString(), form[$"instrumental{suffix}"].ToString());
}
