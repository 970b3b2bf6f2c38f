namespace OpenRouterSharp.Failures;

/// <summary>What is known of a failed response besides the error itself.</summary>
internal sealed record ErrorContext
{
    /// <summary>Gets the response's HTTP status.</summary>
    internal int? HttpStatus { get; init; }

    /// <summary>Gets the provider that the response or chunk names.</summary>
    internal string? Provider { get; init; }

    internal string? GenerationId { get; init; }

    /// <summary>Gets the body as text, bounded and without the key.</summary>
    internal string? Body { get; init; }

    /// <summary>Gets the hints of the response's headers.</summary>
    internal ErrorHeaders Headers { get; init; } = ErrorHeaders.None;

    /// <summary>Gets a sentence of the library's own to follow the service's words, with the space before it.</summary>
    internal string? Advice { get; init; }
}
