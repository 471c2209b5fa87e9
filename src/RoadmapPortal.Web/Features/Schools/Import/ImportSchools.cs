using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Schools.Import;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Schools.Import;

/// <summary>Takes a table of schools into the register: first shows what it would change, then does that and nothing else, all good rows or none.</summary>
public sealed class ImportSchools(Gate gate, PortalContexts contexts, RegisterDesk desk)
{
    public static readonly Rule IsStillAsSeen = new(
        "school-import/is-still-as-seen", "Пока вы смотрели, реестр изменился. Ниже – что изменит файл теперь; проверьте и нажмите «Загрузить» ещё раз.");

    public static readonly Rule HasSomethingToLoad = new("school-import/has-something-to-load", "Загружать нечего: ни одна строка ничего не меняет.");

    /// <returns>None if the visitor may not change the register.</returns>
    public async Task<ImportPreview?> PreviewAsync(Visitor visitor, SchoolSheet sheet, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.EditSchools))
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        var schools = await context.Schools.AsNoTracking().OrderBy(school => school.PrintOrder).ToListAsync(cancellation);
        return Preview(schools, sheet);
    }

    /// <param name="sheet">As the preview showed it, or as somebody wants to make believe.</param>
    /// <param name="seen">Fingerprint of the preview.</param>
    /// <returns>What was done; after a refusal, what would be done now.</returns>
    public Task<Outcome<ImportPreview>> RunAsync(Visitor visitor, SchoolSheet sheet, string? seen, CancellationToken cancellation) =>
        desk.ChangeAsync(visitor, Deed.EditSchools, register => Task.FromResult(Load(register, sheet, seen)), cancellation);

    private static ImportPreview Preview(IReadOnlyList<School> schools, SchoolSheet sheet) => new(RegisterImport.Read(schools, sheet.Rows), sheet.Problems, sheet.Passed);

    private static Outcome<ImportPreview> Load(OpenRegister register, SchoolSheet sheet, string? seen)
    {
        var preview = Preview(register.Schools, sheet);
        if (preview.Fingerprint() != seen)
        {
            return new Outcome<ImportPreview>(preview, [IsStillAsSeen.Refuse()]);
        }

        if (!preview.HasSomethingToLoad)
        {
            return new Outcome<ImportPreview>(preview, [HasSomethingToLoad.Refuse()]);
        }

        var spellings = new SchoolSpellings(register.Schools);
        var place = register.Schools.Select(school => school.PrintOrder).DefaultIfEmpty(-1).Max();
        foreach (var school in preview.Schools)
        {
            if (school.Verdict == ImportVerdict.Changed)
            {
                register.Find(school.School!.Value)!.Change(school.Details!, spellings);
            }
            else if (school.Verdict == ImportVerdict.New)
            {
                register.Context.Add(School.Add(register.Member.Municipality.Id, school.School!.Value, school.Details!, ++place, spellings));
            }
        }

        var (added, changed) = (preview.Schools.Count(school => school.Verdict == ImportVerdict.New), preview.Schools.Count(school => school.Verdict == ImportVerdict.Changed));
        register.Context.Note(new JournalNote(
            JournalDeed.SchoolsImported, JournalSubject.Municipality(register.Member.Municipality), $"добавлено школ: {added}, изменено: {changed}"));
        return Outcome.Done(preview);
    }
}
