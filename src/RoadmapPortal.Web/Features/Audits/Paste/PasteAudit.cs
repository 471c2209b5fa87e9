using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Audits.Choose;
using RoadmapPortal.Web.Features.Audits.Mark;

namespace RoadmapPortal.Web.Features.Audits.Paste;

/// <summary>Takes a copied audit table over, whole or not at all: marks, lists in the table's own words, new parameters and spellings of schools.</summary>
public sealed class PasteAudit(Gate gate, PortalContexts contexts)
{
    public static readonly Rule IsReadable = new("paste/is-readable", "{0}");

    /// <returns>How many marks are others than before.</returns>
    public async Task<Outcome<MarkedFindings>> RunAsync(Visitor visitor, PlanningPeriodId period, PasteWish wish, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.ReadAudit))
        {
            return Outcome.Refused<MarkedFindings>(Gate.IsFound.Refuse());
        }

        if (!member.May(Deed.EditAudit) || !member.May(Deed.EditCatalogue) || !member.May(Deed.MarkSchools))
        {
            return Outcome.Refused<MarkedFindings>(MarkFindings.RoleMayMark.Refuse());
        }

        await using var context = contexts.Open(member.Scope);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        if (await PasteDesk.OpenAsync(context, period, cancellation) is not { } desk)
        {
            return Outcome.Refused<MarkedFindings>(Gate.IsFound.Refuse());
        }

        var outcome = desk.Prepare(wish);
        if (outcome.Value is not { Refusals.Count: 0 } prepared)
        {
            return Outcome.Refused<MarkedFindings>([.. outcome.Refusals, .. outcome.Value?.Refusals ?? []]);
        }

        var audit = desk.Audit ?? Begin(context, desk, prepared, desk.Numbering(wish));
        var before = audit.Findings.Select(finding => (finding.SchoolId, finding.ParameterId)).ToHashSet();
        var refusals = Apply(audit, desk, prepared, wish);
        if (refusals.Count > 0)
        {
            return Outcome.Refused<MarkedFindings>(refusals);
        }

        before.SymmetricExceptWith(audit.Findings.Select(finding => (finding.SchoolId, finding.ParameterId)));
        try
        {
            if (context.ChangeTracker.HasChanges())
            {
                context.Note(new JournalNote(JournalDeed.AuditPasted, JournalSubject.Period(desk.Period), $"изменено отметок: {before.Count}"));
            }

            await context.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            return Outcome.Done(new MarkedFindings(before.Count));
        }
        catch (DbUpdateException exception) when (exception.IsConflict())
        {
            return Outcome.Refused<MarkedFindings>(ChooseParameters.SomeoneWasFirst.Refuse());
        }
    }

    private static EntryAudit Begin(PortalContext context, PasteDesk desk, PreparedPaste prepared, CodeNumbering numbering)
    {
        var audit = new EntryAudit(desk.Period.Tenant, EntryAuditId.New(), desk.Period.Id, numbering, null, prepared.Table.Columns ?? EntryAudit.UsualColumns);
        context.Add(audit);
        return audit;
    }

    private static List<Refusal> Apply(EntryAudit audit, PasteDesk desk, PreparedPaste prepared, PasteWish wish)
    {
        var register = new SchoolList(desk.Schools, desk.Period.From);
        var refusals = new List<Refusal>();
        foreach (var line in prepared.Lines.Where(line => line.IsTaken))
        {
            var added = line.Parameter is { } known ? Outcome.Done(known) : AddTo(desk.Catalogue, line, audit.Numbering);
            var why = added.Value is { } meant ? audit.WhyNotChoose(desk.Catalogue, [meant.Id], []) : added.Refusals;
            if (why.Count > 0)
            {
                refusals.AddRange(why);
                continue;
            }

            var parameter = added.Value!.Id;
            audit.Choose(desk.Catalogue, [parameter], []);
            if (!prepared.Table.NamesSchools)
            {
                audit.Mark(wish.School!.Value, parameter);
                continue;
            }

            var found = audit.Findings.Where(finding => finding.ParameterId == parameter).Select(finding => finding.SchoolId).ToHashSet();
            var shown = audit.Lines.Single(other => other.ParameterId == parameter).ShowList(register, [.. desk.Schools.Where(school => found.Contains(school.Id))]);
            if (audit.WhyNotWriteList(parameter, line.Read.Line.Schools) is { Count: > 0 } tooLong)
            {
                refusals.AddRange(tooLong);
            }
            else
            {
                audit.WriteList(parameter, register, shown, line.Read.Line.Schools);
            }
        }

        return refusals;
    }

    private static Outcome<RiskParameter> AddTo(RiskCatalogueVersion catalogue, PreparedLine line, CodeNumbering numbering)
    {
        var typed = line.Read.Line;
        var factor = catalogue.Factors.FirstOrDefault(factor => RiskParameter.AreSame(factor.Name, typed.Factor));
        if (factor is null && catalogue.WhyNotAddFactor(typed.FactorNumber, typed.Factor) is { Count: > 0 } noFactor)
        {
            return Outcome.Refused<RiskParameter>(noFactor);
        }

        factor ??= catalogue.AddNewFactor(typed.FactorNumber, typed.Factor);
        if (catalogue.WhyNotAddParameter(factor, typed.Parameter) is { Count: > 0 } noParameter)
        {
            return Outcome.Refused<RiskParameter>(noParameter);
        }

        var parameter = catalogue.AddNewParameter(factor, typed.Parameter);
        if (ParameterCode.TryParse(typed.Code, out var code))
        {
            parameter.AddCode(numbering, code, typed.Code);
        }

        return Outcome.Done(parameter);
    }
}
