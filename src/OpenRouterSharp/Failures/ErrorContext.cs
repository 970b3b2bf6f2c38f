using System.Collections.ObjectModel;

namespace OpenRouterSharp.Failures;

/// <summary>What is known of a failed response besides the error itself.</summary>
internal sealed record ErrorContext
{
    /// <summary>Gets the response's HTTP status.</summary>
    internal int? HttpStatus { get; init; }

    /// <summary>Gets the provider that the response or chunk names.</summary>
    internal string? Provider { get; init; }

    /// <summary>Gets the id of the generation, without the key.</summary>
    internal string? GenerationId { get; init; }

    /// <summary>Gets the body as text, bounded and without the key.</summary>
    internal string? Body { get; init; }

    /// <summary>Gets what the response's headers say to do next.</summary>
    internal ErrorHeaders Hints { get; init; } = ErrorHeaders.None;

    /// <summary>Gets the response's headers, bounded and without the key.</summary>
    internal IReadOnlyDictionary<string, string> Headers { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Gets the hint that the call itself knows; it goes before what the error alone would tell.</summary>
    internal string? Hint { get; init; }
}
