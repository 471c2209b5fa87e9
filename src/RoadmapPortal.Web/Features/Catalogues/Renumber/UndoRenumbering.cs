using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Risks.Renumbering;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Catalogues.Edit;

namespace RoadmapPortal.Web.Features.Catalogues.Renumber;

/// <summary>Takes the latest renumbering back: its codes, its audits and its cells, but for cells that somebody changed since.</summary>
public sealed class UndoRenumbering(CatalogueDesk desk, TimeProvider time)
{
    /// <returns>What was put back and what was left.</returns>
    public Task<Outcome<RenumberingUndo>> RunAsync(Visitor visitor, RiskCatalogueVersionId id, CodeRenumberingId doneId, CancellationToken cancellation) => desk.ChangeAsync(
        visitor,
        async (context, _, token) =>
        {
            var last = await CodesQuery.LastAsync(context, id, token);
            var done = last?.Id == doneId ? last : await context.CodeRenumberings.FirstOrDefaultAsync(other => other.Id == doneId, token);
            if (await CatalogueDesk.VersionAsync(context, id, token) is not { } version || done?.VersionId != id)
            {
                return Outcome.Refused<RenumberingUndo>(Gate.IsFound.Refuse());
            }

            var periods = await PeriodsOfVersion.LoadAsync(context, id, done.Numbering, null, toWrite: true, token);
            var undo = RenumberingUndo.Of(done, last, version, periods);
            if (undo.Refusals.Count > 0)
            {
                return Outcome.Refused<RenumberingUndo>(undo.Refusals);
            }

            var concerned = periods.Where(period => period.Numbering == done.Numbering).ToList();
            version.Code(done.Numbering, done.Backward(), new HashSet<RiskParameterId>());
            foreach (var period in concerned)
            {
                if (done.Audits.FirstOrDefault(audit => audit.Audit == period.Audit?.Id) is { } change)
                {
                    period.Audit!.Renumber(change.Before);
                }
            }

            var directory = await PeriodsOfVersion.DirectoryAsync(context, token);
            var cells = undo.Cells.ToLookup(cell => cell.Activity);
            foreach (var period in concerned)
            {
                var meaning = PeriodsOfVersion.MeaningOf(period, version, directory);
                foreach (var row in period.Roadmaps.SelectMany(roadmap => roadmap.Tables).SelectMany(table => table.Activities))
                {
                    foreach (var cell in cells[row.Id])
                    {
                        row.Write(cell.Column, cell.After, cell.Before, meaning);
                    }
                }

                PeriodsOfVersion.Link(period, version, directory);
            }

            done.Undo(time.GetUtcNow());
            context.Note(new JournalNote(JournalDeed.RenumberingUndone, JournalSubject.Catalogue(version), $"возвращено ячеек: {undo.Cells.Count}"));
            return Outcome.Done(undo);
        },
        cancellation);
}
