using RoadmapPortal.Documents.Html;

namespace RoadmapPortal.Documents.Tests.Html;

/// <summary>What <see cref="PaperHtml"/> writes is asked for in its own tests; here is what it never would.</summary>
public sealed class PaperMarkupTests
{
    [Theory]
    [InlineData("<p>Слова &lt;b&gt;<br/>дальше</p>", true)]
    [InlineData("<table><colgroup><col style=\"width:12.5%\"/></colgroup></table>", true)]
    [InlineData("<table><colgroup><col style=\"width:12%;position:fixed\"/></colgroup></table>", false)]
    [InlineData("<p onclick=\"alert(1)\">Слова</p>", false)]
    [InlineData("<p id=\"main\">Слова</p>", false)]
    [InlineData("<p><script>alert(1)</script></p>", false)]
    [InlineData("<p><a href=\"https://example.com\">Войдите</a></p>", false)]
    [InlineData("<form><p>Пароль</p></form>", false)]
    [InlineData("<p><img src=\"x\"/></p>", false)]
    [InlineData("<p><![CDATA[<script>]]></p>", false)]
    [InlineData("<p><!-- --></p>", false)]
    [InlineData("<?xml version=\"1.0\"?><p/>", false)]
    [InlineData("<!DOCTYPE p [<!ENTITY x \"y\">]><p>&x;</p>", false)]
    [InlineData("<p xmlns=\"http://www.w3.org/2000/svg\"/>", false)]
    [InlineData("<p>Слова</p></main><p>Снаружи</p>", false)]
    [InlineData("Слова", false)]
    [InlineData("", false)]
    public void Body_HasNothingButAPaper(string body, bool isBody) => PaperMarkup.IsBody(body).ShouldBe(isBody);

    [Fact]
    public void Style_StaysAStyle()
    {
        PaperMarkup.IsStyle(".paper{margin:0}").ShouldBeTrue();
        PaperMarkup.IsStyle("</style><script src=\"x\"></script>").ShouldBeFalse();
    }
}
