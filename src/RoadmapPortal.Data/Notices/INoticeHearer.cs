namespace RoadmapPortal.Data.Notices;

/// <summary>Follows what the database tells.</summary>
public interface INoticeHearer
{
    void Hear(Notice notice);

    /// <summary>Listening begins, or begins again: whatever happened before was not heard.</summary>
    void HearAll();
}
