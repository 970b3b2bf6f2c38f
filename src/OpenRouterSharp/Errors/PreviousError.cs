namespace OpenRouterSharp;

/// <summary>Represents the failure of a provider that the service tried earlier for the same request.</summary>
public sealed record PreviousError
{
    /// <summary>Gets the name of the provider.</summary>
    public string? Provider { get; init; }

    /// <summary>Gets the provider's error code as text.</summary>
    public string? Code { get; init; }

    /// <summary>Gets the HTTP status returned by the provider.</summary>
    public int? Status { get; init; }

    /// <summary>Gets the provider's error message.</summary>
    public string? Message { get; init; }
}
