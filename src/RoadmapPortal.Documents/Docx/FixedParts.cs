namespace RoadmapPortal.Documents.Docx;

/// <summary>Parts of a document that say the same in every paper.</summary>
internal static class FixedParts
{
    /// <summary>Of the header from the second page on, and of the first page's, among the document's relations.</summary>
    public const string Header = "rId4", FirstHeader = "rId5";

    /// <summary>Of the first page's footer.</summary>
    public const string FirstFooter = "rId6";

    private const string Declaration = """<?xml version="1.0" encoding="utf-8" standalone="yes"?>""";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    public const string PackageRelations = $"""
        {Declaration}
        <Relationships xmlns="{Relations}">
        <Relationship Id="rId1" Type="{WordXml.RelationNamespace}/officeDocument" Target="word/document.xml"/>
        <Relationship Id="rId2" Type="{Relations}/metadata/core-properties" Target="docProps/core.xml"/>
        </Relationships>
        """;

    /// <summary>Hyphenation by the program that opens it; the newest layout rules, without which it opens in a compatibility mode.</summary>
    public const string Settings = $"""
        {Declaration}
        <w:settings xmlns:w="{WordXml.Namespace}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/><w:autoHyphenation/><w:consecutiveHyphenLimit w:val="3"/><w:doNotHyphenateCaps/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="ru-RU"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>
        """;

    public static string ContentTypes(bool hasHeaders, bool hasFooter) => $"""
        {Declaration}
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
        <Override PartName="/word/document.xml" ContentType="{WordType}document.main+xml"/>
        <Override PartName="/word/styles.xml" ContentType="{WordType}styles+xml"/>
        <Override PartName="/word/settings.xml" ContentType="{WordType}settings+xml"/>
        <Override PartName="/word/numbering.xml" ContentType="{WordType}numbering+xml"/>
        {(hasHeaders ? HeaderTypes : "")}{(hasFooter ? FooterTypes : "")}</Types>
        """;

    public static string DocumentRelations(bool hasHeaders, bool hasFooter) => $"""
        {Declaration}
        <Relationships xmlns="{Relations}">
        <Relationship Id="rId1" Type="{WordXml.RelationNamespace}/styles" Target="styles.xml"/>
        <Relationship Id="rId2" Type="{WordXml.RelationNamespace}/settings" Target="settings.xml"/>
        <Relationship Id="rId3" Type="{WordXml.RelationNamespace}/numbering" Target="numbering.xml"/>
        {(hasHeaders ? HeaderRelations : "")}{(hasFooter ? FooterRelation : "")}</Relationships>
        """;

    private const string HeaderTypes = $"""
        <Override PartName="/word/header1.xml" ContentType="{WordType}header+xml"/><Override PartName="/word/header2.xml" ContentType="{WordType}header+xml"/>
        """;

    private const string FooterTypes = $"""
        <Default Extension="png" ContentType="image/png"/><Override PartName="/word/footer1.xml" ContentType="{WordType}footer+xml"/>
        """;

    private const string FooterRelation = $"""
        <Relationship Id="{FirstFooter}" Type="{WordXml.RelationNamespace}/footer" Target="footer1.xml"/>
        """;

    private const string HeaderRelations = $"""
        <Relationship Id="{Header}" Type="{WordXml.RelationNamespace}/header" Target="header1.xml"/><Relationship Id="{FirstHeader}" Type="{WordXml.RelationNamespace}/header" Target="header2.xml"/>
        """;
}
