namespace OpenRouterSharp;

/// <summary>Defines the failures after which a call goes on with another model.</summary>
[Flags]
public enum FallbackReasons
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The prompt is longer than the model's context.</summary>
    ContextExceeded = 1,

    /// <summary>A moderation or a provider's policy objects to the content, or the model refuses it.</summary>
    Moderation = 2,

    /// <summary>The model's providers are overloaded, down, or limit the rate of requests; the daily cap of free models is used up.</summary>
    Overload = 4,

    /// <summary>There is no credit for this model, or a provider's quota is used up.</summary>
    NoCredit = 8,

    /// <summary>All of them.</summary>
    All = ContextExceeded | Moderation | Overload | NoCredit,
}
