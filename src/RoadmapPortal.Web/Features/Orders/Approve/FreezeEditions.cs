using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Orders;
using RoadmapPortal.Documents.Pdf;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Editions;
using RoadmapPortal.Domain.PublicRegister;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Verification;
using RoadmapPortal.Typesetting.Layout;
using RoadmapPortal.Web.Features.Orders.Read;
using RoadmapPortal.Web.Features.PublicRegister;
using RoadmapPortal.Web.Features.PublicRegister.Publish;
using RoadmapPortal.Web.Features.Roadmaps.Export;
using RoadmapPortal.Web.Features.Roadmaps.Read;
using RoadmapPortal.Web.Features.Verification;

namespace RoadmapPortal.Web.Features.Orders.Approve;

/// <summary>Freezes an order that was approved just now, and each roadmap that it approves or changes, as data and as papers in every format.</summary>
/// <param name="last">The end of the municipality's chain of editions, which is held.</param>
internal sealed class FreezeEditions(OpenOrder open, PortalContexts contexts, PortalAddress portal, EditionMark last)
{
    public static readonly Rule IsPrintable = new("edition/order-is-printable", "Приказ нельзя напечатать: {0} Верните его на доработку, чтобы исправить это место.");

    private readonly EditionApproval approval = new(open.Now, open.Actor.Name);
    private readonly List<ApprovedPaper> approved = [];
    private EditionMark last = last;

    /// <returns>Why one of the papers cannot be printed; then nothing may be kept.</returns>
    public async Task<IReadOnlyList<Refusal>> RunAsync(CancellationToken cancellation)
    {
        try
        {
            var paper = await OrderPaperLoader.LoadAsync(contexts, open.Context, open.Member.Municipality, open.Order, cancellation);
            await KeepAsync(
                mark => OrderComposition.Compose(paper with { Verification = mark }), output => OrderJson.Write(paper, output),
                contents => Edition.Of(open.Order, approval, last, contents), open.Order.PeriodId, cancellation);
            foreach (var roadmap in open.Roadmaps)
            {
                var sources = (await RoadmapSourcesLoader.LoadAsync(open.Context, roadmap.Id, cancellation))!;
                var own = RoadmapPaper.From(open.Order.ApprovedRoadmaps.Contains(roadmap.Id) ? sources with { Order = open.Order } : sources);
                await KeepAsync(
                    mark => RoadmapComposition.Compose(own with { Verification = mark }), output => RoadmapJson.Write(own, output),
                    contents => Edition.Of(roadmap, open.Order, approval, last, contents), roadmap.PeriodId, cancellation);
            }

            // Together with the journal's entry, as the approval of a school's roadmap does: who takes the same locks takes them in the same order.
            approved.ForEach(edition => PublishPaper.In(open.Context, edition));
            return [];
        }
        catch (LayoutException exception)
        {
            return [IsPrintable.Refuse(PaperProblem.Words(exception))];
        }
    }

    /// <summary>One by one: each takes its place behind the one before.</summary>
    private async Task KeepAsync(
        Func<VerificationMark, ComposedPaper> compose, Action<Stream> writeData, Func<List<EditionContent>, Edition> make, PlanningPeriodId? period, CancellationToken cancellation)
    {
        var code = VerificationCode.New();
        var composed = compose(VerificationPlace.Mark(portal, code));
        var edition = make([.. Files(composed, writeData)]);
        open.Context.AddRange(edition, new VerifiedDocument(code, edition));
        await open.Context.SaveChangesAsync(cancellation);
        last = edition.Mark;
        approved.Add(new ApprovedPaper(
            edition.Tenant, PublicKinds.Of(edition.Subject), edition.Id.Value, edition.RoadmapId?.Value ?? edition.OrderId.Value, edition.Number, edition.Title, edition.At, composed,
            [.. edition.Files.Where(file => file.Format != EditionFormat.Html).OrderBy(file => file.Format == EditionFormat.Json).ThenBy(file => file.Format).Select(file => new PublicFile(PaperFormat.Of(file.Format).Word, file.Sha256))])
        {
            OrderDate = edition.OrderDate,
            OrderNumber = edition.OrderNumber,
            Period = period is null ? null : await open.Context.PlanningPeriods.AsNoTracking().SingleAsync(other => other.Id == period, cancellation),
            Code = code,
        });
    }

    private IEnumerable<EditionContent> Files(ComposedPaper composed, Action<Stream> writeData) => Enum.GetValues<EditionFormat>().Select(format =>
    {
        using var buffer = new MemoryStream();
        if (PaperFormat.Of(format).Draw is { } draw)
        {
            draw(composed, open.Now, buffer);
        }
        else
        {
            writeData(buffer);
        }

        return new EditionContent(format, buffer.ToArray());
    });
}
