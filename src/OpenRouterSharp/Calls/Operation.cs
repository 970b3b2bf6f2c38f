namespace OpenRouterSharp.Calls;

/// <summary>Represents an endpoint of the API as data. The operations of a group are its table of contents.</summary>
/// <param name="Name">The name in telemetry and to rate limiters.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path relative to the endpoint; <c>{…}</c> is a placeholder for a value.</param>
/// <param name="Key">The kind of API key.</param>
/// <param name="Repeat">The failures after which it can be retried.</param>
/// <param name="Answer">The format of its response.</param>
internal sealed record Operation(string Name, HttpMethod Method, string Path, KeyKind Key, RepeatClass Repeat, AnswerKind Answer = AnswerKind.Json)
{
    /// <summary>
    /// Gets the member that every successful response has. A 200 with an <c>error</c> and without this member is an error; if no member is promised,
    /// every 200 with an <c>error</c> is one.
    /// </summary>
    internal string? Promises { get; init; } = Answer == AnswerKind.Data ? "data" : null;

    /// <summary>Gets a value indicating whether the reader of the response reads all of it, so that a long one is not scanned for an error first.</summary>
    internal bool IsReadWhole { get; init; }

    /// <summary>Gets a value indicating whether the response contains a secret, which no exception may show.</summary>
    internal bool IsSecret { get; init; }

    /// <summary>Gets the member of the response object that is left out while the body is read, because it can be of any size.</summary>
    internal string? Omits { get; init; }

    /// <summary>Gets the callback that selects a hint for an error of this operation; <see langword="null"/> to keep the general one.</summary>
    internal Func<OpenRouterException, string?>? Advice { get; init; }

    /// <summary>Gets the media type of the <c>Accept</c> header.</summary>
    internal string Accept => Answer switch
    {
        AnswerKind.Events => "text/event-stream",
        AnswerKind.Bytes => "*/*",
        _ => "application/json",
    };

    /// <summary>Gets the hint for a key that the service rejects.</summary>
    internal string? KeyHint => Key == KeyKind.Management
        ? $"This operation needs a management key: {nameof(OpenRouterClientOptions)}.{nameof(OpenRouterClientOptions.ManagementKey)} or "
            + $"{EnvironmentOptions.ManagementKey}. Create one at https://openrouter.ai/settings/management-keys."
        : null;

    /// <summary>Creates a call of the operation.</summary>
    internal Outgoing Call(CallOptions? options = null) => new(this) { Options = options };

    /// <summary>Creates a call of the operation with values for its path, each of which remains one segment.</summary>
    /// <exception cref="ArgumentException">A value is empty, or would change the path.</exception>
    internal Outgoing Call(CallOptions? options, params ReadOnlySpan<string> values) => new(this) { Options = options, Path = PathText.Fill(Path, values) };
}
