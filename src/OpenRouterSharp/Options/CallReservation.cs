namespace OpenRouterSharp;

/// <summary>Represents the expected cost of a call in progress, which the actual cost replaces at its end.</summary>
internal abstract class CallReservation
{
    /// <summary>Gets the reported cost in US dollars.</summary>
    internal decimal? Cost { get; private set; }

    /// <summary>Gets or sets the generation ID of the current attempt, with which an unreported cost can be looked up.</summary>
    internal string? GenerationId { get; set; }

    /// <summary>Gets or sets a value indicating whether the service may bill the call: it was sent, and no attempt has failed without being carried out since.</summary>
    internal bool MayBeBilled { get; set; }

    /// <summary>Records what a response says about its cost. The last cost counts.</summary>
    internal void Note(decimal? cost, string? generationId)
    {
        Cost = cost ?? Cost;
        GenerationId ??= generationId;
    }

    /// <summary>Ends the reservation with the call. Further ends change nothing.</summary>
    internal abstract void End();
}
