using System.Diagnostics;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>
/// Represents the settings of one call that are no part of its request. What is not set is as the client's options have it. Each value is checked
/// where it is set.
/// </summary>
public sealed record CallOptions
{
    /// <summary>The longest session id that the service takes, in characters.</summary>
    public const int MaxSessionIdLength = 256;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string? _apiKey;

    /// <summary>Gets the key that the call is made with and billed to, in place of the client's. It is never written to a log, an exception or a span.</summary>
    /// <exception cref="ArgumentException">The key is empty, or holds a character that no header can carry.</exception>
    [JsonIgnore]
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ApiKey
    {
        get => _apiKey;
        init => _apiKey = value is null ? null : HeaderText.Key(value, nameof(ApiKey));
    }

    /// <summary>Gets further headers of the request. They replace those of <see cref="OpenRouterClientOptions.Headers"/> of the same name.</summary>
    /// <exception cref="ArgumentException">A name or a value is not allowed in a header, or the library writes that header itself.</exception>
    [JsonIgnore]
    public IReadOnlyDictionary<string, string>? Headers { get; init => field = value is null ? null : CallHeaders.Checked(value, nameof(Headers)); }

    /// <summary>Gets the timeouts.</summary>
    /// <remarks><see cref="TimeoutOptions.Connect"/> belongs to the client's connections and has no effect here.</remarks>
    public TimeoutOptions? Timeouts { get; init => field = value is null ? null : new TimeoutOptions(value); }

    /// <summary>Gets when a failed attempt is retried.</summary>
    /// <remarks>The <see cref="RetryOptions.Budget"/> is the client's and has no effect here.</remarks>
    public RetryOptions? Retry { get; init => field = value is null ? null : new RetryOptions(value); }

    /// <summary>Gets how a call of chat goes on with another model, in place of the client's <see cref="OpenRouterClientOptions.Fallback"/>.</summary>
    public FallbackOptions? Fallback { get; init; }

    /// <summary>Gets whether OpenRouter may answer from its cache (headers <c>X-OpenRouter-Cache</c>, <c>-TTL</c> and <c>-Clear</c>).</summary>
    public ResponseCacheSettings? ResponseCache { get; init; }

    /// <summary>Gets the observer of the keep-alive comments of a stream that has no content yet.</summary>
    [JsonIgnore]
    public IProgress<StreamKeepAlive>? KeepAlives { get; init; }

    /// <summary>Gets the session that the call belongs to (header <c>x-session-id</c>), for sticky routing and grouping.</summary>
    /// <value>1 to 256 characters of printable ASCII.</value>
    /// <remarks>A session in the request's body, such as <see cref="ChatRequest.SessionId"/>, wins; the header is then not sent.</remarks>
    /// <exception cref="ArgumentException">The id is empty, too long, or holds a character that no header can carry.</exception>
    public string? SessionId { get; init => field = value is null ? null : CallHeaders.Session(value, nameof(SessionId)); }

    /// <summary>Gets whether the answer tells how it was routed (header <c>X-OpenRouter-Metadata</c>).</summary>
    public bool? IncludeRouterMetadata { get; init; }

    /// <summary>Gets the beta features of Claude to use, such as <c>interleaved-thinking-2025-05-14</c> (header <c>x-anthropic-beta</c>).</summary>
    /// <exception cref="ArgumentException">A name is empty, or holds a character that no header can carry.</exception>
    public IReadOnlyList<string>? AnthropicBetas { get; init => field = value is null ? null : CallHeaders.Betas(value, nameof(AnthropicBetas)); }

    /// <summary>Shows the settings that are no secret and no header's value.</summary>
    /// <returns>The settings.</returns>
    public override string ToString() =>
        $"{nameof(CallOptions)} {{ Headers = [{(Headers is null ? null : string.Join(", ", Headers.Keys))}], HasApiKey = {ApiKey is not null}, SessionId = {SessionId} }}";
}
