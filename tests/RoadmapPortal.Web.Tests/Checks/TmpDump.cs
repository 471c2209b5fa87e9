using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Web.Features.Demo.Load;
using RoadmapPortal.Web.Tests.Demo;
namespace RoadmapPortal.Web.Tests.Checks;
public sealed class TmpDump
{
    [Fact]
    public void Dump()
    {
        using var w = new StreamWriter("/tmp/dump/flaws.txt");
        foreach (var slug in DemoDocumentReader.Slugs)
        {
            var c = FivePapers.Sources(slug).Checked();
            foreach (var f in RoadmapInspection.Of(c, CheckSeverities.Usual)) w.WriteLine($"{slug} {f.Severity} {f.Check.Id} | {f.Place.Words} | {f.Words} | {string.Join(" ;; ", f.Fixes.Select(x => x.Words + " => " + string.Join(",", x.Changes.Select(y => y.Words))))}");
            var sw = System.Diagnostics.Stopwatch.StartNew();
            for (var i = 0; i < 200; i++) RoadmapInspection.Of(FivePapersCache.Get(slug).Checked(), CheckSeverities.Usual);
            if (slug == "sochi") {
                var src = FivePapersCache.Get(slug);
                for (var k = 0; k < 3; k++) {
                sw.Restart(); for (var i = 0; i < 300; i++) src.Checked(); w.WriteLine($"  read {sw.Elapsed.TotalMilliseconds / 300:f3}");
                foreach (var check in RoadmapChecks.All) { var only = CheckSeverities.Of(RoadmapChecks.All.Where(x => x != check).Select(x => KeyValuePair.Create(x.Id, CheckSeverity.Off))); var cc = src.Checked(); sw.Restart(); for (var i = 0; i < 300; i++) RoadmapInspection.Of(cc, only); w.WriteLine($"  {check.Id} {sw.Elapsed.TotalMilliseconds / 300:f3}"); }
                sw.Restart(); for (var i = 0; i < 300; i++) RoadmapInspection.Of(src.Checked(), CheckSeverities.Usual); w.WriteLine($"  ALL {sw.Elapsed.TotalMilliseconds / 300:f3}");
                } }
            w.WriteLine($"{slug} {sw.Elapsed.TotalMilliseconds / 200} ms");
        }
    }
    private static class FivePapersCache { private static readonly Dictionary<string, RoadmapPortal.Documents.Roadmaps.RoadmapSources> d = []; public static RoadmapPortal.Documents.Roadmaps.RoadmapSources Get(string s) => d.TryGetValue(s, out var v) ? v : d[s] = FivePapers.Sources(s); }
}
