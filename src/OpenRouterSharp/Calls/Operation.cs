namespace OpenRouterSharp.Calls;

/// <summary>Represents an endpoint of the API, as data. A group's operations are its table of contents.</summary>
/// <param name="Name">The name for telemetry and limits.</param>
/// <param name="Method">The verb.</param>
/// <param name="Path">The path below the endpoint; <c>{…}</c> stands for a value.</param>
/// <param name="Key">The kind of key that it is called with.</param>
/// <param name="Repeat">Which of its failures can be retried.</param>
/// <param name="Answer">The form of its answer.</param>
internal sealed record Operation(string Name, HttpMethod Method, string Path, KeyKind Key, RepeatClass Repeat, AnswerKind Answer = AnswerKind.Json)
{
    /// <summary>
    /// Gets the member that a successful answer has. A 200 with an <c>error</c> and without this member is an error; where no member is promised,
    /// each 200 with an <c>error</c> is one.
    /// </summary>
    internal string? Promises { get; init; } = Answer == AnswerKind.Data ? "data" : null;

    /// <summary>Gets a value indicating whether the answer holds a secret, so that no exception shows it.</summary>
    internal bool IsSecret { get; init; }

    /// <summary>Gets the media type to ask for.</summary>
    internal string Accept => Answer switch
    {
        AnswerKind.Events => "text/event-stream",
        AnswerKind.Bytes => "*/*",
        _ => "application/json",
    };

    /// <summary>Gets the hint for a key that the service refuses.</summary>
    internal string? KeyHint => Key == KeyKind.Management
        ? $"This operation needs a management key: {nameof(OpenRouterClientOptions)}.{nameof(OpenRouterClientOptions.ManagementKey)} or "
            + $"{EnvironmentOptions.ManagementKey}. They are made at https://openrouter.ai/settings/management-keys."
        : null;

    /// <summary>Makes a call of the operation.</summary>
    internal Outgoing Call(CallOptions? options = null) => new(this) { Options = options };

    /// <summary>Makes a call of the operation with values for its path, each of which stays one segment.</summary>
    /// <exception cref="ArgumentException">A value is empty, or would lead to another path.</exception>
    internal Outgoing Call(CallOptions? options, params ReadOnlySpan<string> values) => new(this) { Options = options, Path = PathText.Fill(Path, values) };
}
