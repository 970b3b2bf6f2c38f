namespace OpenRouterSharp.Failures;

/// <summary>Represents what is known of a failed response besides its error.</summary>
internal sealed record ErrorContext
{
    /// <summary>Gets the HTTP status of the response.</summary>
    internal int? HttpStatus { get; init; }

    /// <summary>Gets the provider named by the response or chunk.</summary>
    internal string? Provider { get; init; }

    internal string? GenerationId { get; init; }

    /// <summary>Gets the body as text, truncated and without the key.</summary>
    internal string? Body { get; init; }

    /// <summary>Gets the error-handling headers of the response.</summary>
    internal ErrorHeaders Headers { get; init; } = ErrorHeaders.None;

    /// <summary>Gets the library's advice, which is appended to the service's message and starts with a space.</summary>
    internal string? Advice { get; init; }
}
