namespace TicketDesk;

/// <summary>Where a message goes.</summary>
public enum Queue
{
    /// <summary>To a person: the model does not know, or could not be asked.</summary>
    Person,

    /// <summary>Invoices and payments.</summary>
    Billing,

    /// <summary>Parcels.</summary>
    Delivery,
}
