namespace OpenRouterSharp;

/// <summary>Specifies the failures after which a call falls back to another model.</summary>
[Flags]
public enum FallbackReasons
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The prompt exceeds the model's context.</summary>
    ContextExceeded = 1,

    /// <summary>A moderation or a provider's policy rejects the content, or the model refuses.</summary>
    Moderation = 2,

    /// <summary>The model's providers are overloaded, down, or rate-limited; or the daily cap of free models is used up.</summary>
    Overload = 4,

    /// <summary>The credit does not suffice for this model, or a provider's quota is used up.</summary>
    NoCredit = 8,

    /// <summary>All of these failures.</summary>
    All = ContextExceeded | Moderation | Overload | NoCredit,
}
