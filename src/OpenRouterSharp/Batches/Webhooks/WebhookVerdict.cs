namespace OpenRouterSharp.Batches;

/// <summary>Specifies the outcome of checking a webhook's signature.</summary>
public enum WebhookVerdict
{
    /// <summary>The signature is missing or malformed.</summary>
    Malformed,

    /// <summary>The signature does not belong to the body, or was created with another secret.</summary>
    Forged,

    /// <summary>The signature is genuine, but its time is out of tolerance.</summary>
    Stale,

    /// <summary>The signature is genuine, but the same one was accepted before.</summary>
    Replayed,

    /// <summary>The signature is genuine and new.</summary>
    Genuine,
}
