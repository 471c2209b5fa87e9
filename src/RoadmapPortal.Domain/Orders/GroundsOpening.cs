namespace RoadmapPortal.Domain.Orders;

/// <summary>The words before the acts on which an order rests; they rule the case in which the acts are named. Stored by name.</summary>
public enum GroundsOpening
{
    /// <summary>«На основании приказа …»</summary>
    OnTheGroundsOf,

    /// <summary>«В соответствии с письмом …»</summary>
    InAccordanceWith,

    /// <summary>«Во исполнение приказа …»</summary>
    InPursuanceOf,
}
