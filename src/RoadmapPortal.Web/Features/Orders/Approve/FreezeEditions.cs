using RoadmapPortal.Data;
using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Orders;
using RoadmapPortal.Documents.Pdf;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Editions;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Verification;
using RoadmapPortal.Typesetting.Layout;
using RoadmapPortal.Web.Features.Orders.Read;
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
    private EditionMark last = last;

    /// <returns>Why one of the papers cannot be printed; then nothing may be kept.</returns>
    public async Task<IReadOnlyList<Refusal>> RunAsync(CancellationToken cancellation)
    {
        try
        {
            var paper = await OrderPaperLoader.LoadAsync(contexts, open.Context, open.Member.Municipality, open.Order, cancellation);
            await KeepAsync(
                (mark, contents) => contents.AddRange(Files(OrderComposition.Compose(paper with { Verification = mark }), output => OrderJson.Write(paper, output))),
                contents => Edition.Of(open.Order, approval, last, contents),
                cancellation);
            foreach (var roadmap in open.Roadmaps)
            {
                var sources = (await RoadmapSourcesLoader.LoadAsync(open.Context, roadmap.Id, cancellation))!;
                var own = RoadmapPaper.From(open.Order.ApprovedRoadmaps.Contains(roadmap.Id) ? sources with { Order = open.Order } : sources);
                await KeepAsync(
                    (mark, contents) => contents.AddRange(Files(RoadmapComposition.Compose(own with { Verification = mark }), output => RoadmapJson.Write(own, output))),
                    contents => Edition.Of(roadmap, open.Order, approval, last, contents),
                    cancellation);
            }

            return [];
        }
        catch (LayoutException exception)
        {
            return [IsPrintable.Refuse(PaperProblem.Words(exception))];
        }
    }

    /// <summary>One by one: each takes its place behind the one before.</summary>
    private async Task KeepAsync(Action<VerificationMark, List<EditionContent>> write, Func<List<EditionContent>, Edition> make, CancellationToken cancellation)
    {
        var code = VerificationCode.New();
        var contents = new List<EditionContent>();
        write(VerificationPlace.Mark(portal, code), contents);
        var edition = make(contents);
        open.Context.AddRange(edition, new VerifiedDocument(code, edition));
        await open.Context.SaveChangesAsync(cancellation);
        last = edition.Mark;
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
