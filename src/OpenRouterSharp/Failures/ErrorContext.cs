using System.Collections.ObjectModel;

namespace OpenRouterSharp.Failures;

/// <summary>Represents what is known of a failed response besides its error.</summary>
internal sealed record ErrorContext
{
    /// <summary>Gets the HTTP status of the response.</summary>
    internal int? HttpStatus { get; init; }

    /// <summary>Gets the provider named by the response or chunk.</summary>
    internal string? Provider { get; init; }

    /// <summary>Gets the generation ID, without the key.</summary>
    internal string? GenerationId { get; init; }

    /// <summary>Gets the body as text, truncated and without the key.</summary>
    internal string? Body { get; init; }

    /// <summary>Gets the headers of the response that tell how to handle the error.</summary>
    internal ErrorHeaders Hints { get; init; } = ErrorHeaders.None;

    /// <summary>Gets the headers of the response, bounded and without the key.</summary>
    internal IReadOnlyDictionary<string, string> Headers { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Gets the hint that the call itself provides; it takes precedence over the one for the error.</summary>
    internal string? Hint { get; init; }
}
