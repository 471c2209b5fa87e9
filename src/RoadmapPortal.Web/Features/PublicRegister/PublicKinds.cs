using RoadmapPortal.Domain.Editions;
using RoadmapPortal.Domain.PublicRegister;

namespace RoadmapPortal.Web.Features.PublicRegister;

/// <summary>What the kinds of public papers are called, on the screen and in addresses.</summary>
public static class PublicKinds
{
    public static PublicPaperKind Of(EditionSubject subject) => subject switch
    {
        EditionSubject.Order => PublicPaperKind.Order,
        EditionSubject.MunicipalRoadmap => PublicPaperKind.MunicipalRoadmap,
    };

    public static string Segment(PublicPaperKind kind) => kind switch
    {
        PublicPaperKind.Order => "orders",
        PublicPaperKind.MunicipalRoadmap => "municipal-roadmaps",
        PublicPaperKind.SchoolRoadmap => "school-roadmaps",
    };

    public static PublicPaperKind? Find(string? segment) => Enum.GetValues<PublicPaperKind>().Where(kind => Segment(kind) == segment).Cast<PublicPaperKind?>().FirstOrDefault();

    public static string One(PublicPaperKind kind) => kind switch
    {
        PublicPaperKind.Order => "Приказ",
        PublicPaperKind.MunicipalRoadmap => "Муниципальная дорожная карта",
        PublicPaperKind.SchoolRoadmap => "Дорожная карта школы",
    };

    public static string Many(PublicPaperKind kind) => kind switch
    {
        PublicPaperKind.Order => "Приказы",
        PublicPaperKind.MunicipalRoadmap => "Муниципальные дорожные карты",
        PublicPaperKind.SchoolRoadmap => "Дорожные карты школ",
    };

    /// <summary>The first word of its files' names.</summary>
    public static string FileWord(PublicPaperKind kind) => kind == PublicPaperKind.Order ? "prikaz" : "dorozhnaya-karta";
}
