using OpenRouterSharp.Http;

namespace OpenRouterSharp.Calls;

/// <summary>Represents a call of an operation as data. The layers below do not depend on a group.</summary>
/// <param name="Operation">The operation.</param>
internal sealed record Outgoing(Operation Operation)
{
    /// <summary>Gets the escaped path and query; the operation's own path if it takes neither values nor a query.</summary>
    internal string Path { get; init; } = Operation.Path;

    internal RequestBody? Body { get; init; }

    /// <summary>Gets the headers of the operation.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>>? Headers { get; init; }

    /// <summary>Gets the model, for rate limiters and telemetry.</summary>
    internal ModelId? Model { get; init; }

    /// <summary>Gets the tokens that the call is expected to use; <see langword="null"/> if it costs nothing.</summary>
    internal ExpectedTokens? Expected { get; init; }

    /// <summary>Gets the options of the call.</summary>
    internal CallOptions? Options { get; init; }

    /// <summary>Gets a value indicating whether the body specifies a session ID, in which case the one in the options is not sent.</summary>
    internal bool HasSession { get; init; }

    /// <summary>Gets the call as limiters and pipelines see it.</summary>
    internal ApiCall Identity => new(Operation.Name, Model);

    /// <summary>Returns the call with a query; one without parameters changes nothing.</summary>
    internal Outgoing With(Query query) => query.ToString() is { Length: > 0 } text ? this with { Path = Path + text } : this;

    /// <summary>Creates the request head of an attempt.</summary>
    /// <param name="key">The API key.</param>
    internal RequestHead HeadWith(string? key) => new(
        Operation.Method,
        Path,
        IsFixedPath: ReferenceEquals(Path, Operation.Path),
        Operation.Accept,
        key,
        Options,
        HasSession ? null : Options?.SessionId,
        Headers,
        AwaitsContent: Operation.Answer == AnswerKind.Events,
        Operation.KeyHint);
}
