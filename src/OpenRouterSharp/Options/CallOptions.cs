using System.Diagnostics;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>
/// Represents the settings of one call that are not part of its request body. Unset properties use the client's options. Values are validated when
/// they are set.
/// </summary>
public sealed record CallOptions
{
    /// <summary>The maximum length of a session ID, in characters.</summary>
    public const int MaxSessionIdLength = 256;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string? _apiKey;

    /// <summary>
    /// Gets the API key that authenticates the call and is billed for it, in place of the client's key. It is never written to a log, an
    /// exception or a span.
    /// </summary>
    /// <exception cref="ArgumentException">The key is empty, or contains a character that is not valid in a header.</exception>
    [JsonIgnore]
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ApiKey
    {
        get => _apiKey;
        init => _apiKey = value is null ? null : HeaderText.Key(value, nameof(ApiKey));
    }

    /// <summary>Gets additional request headers. They replace headers of the same name in <see cref="OpenRouterClientOptions.Headers"/>.</summary>
    /// <exception cref="ArgumentException">A name or value is not valid in a header, or the library sets that header itself.</exception>
    [JsonIgnore]
    public IReadOnlyDictionary<string, string>? Headers { get; init => field = value is null ? null : CallHeaders.Checked(value, nameof(Headers)); }

    /// <summary>Gets the timeouts of the call.</summary>
    /// <remarks><see cref="TimeoutOptions.Connect"/> applies to the client's connections and has no effect here.</remarks>
    public TimeoutOptions? Timeouts { get; init => field = value is null ? null : value.Clone(); }

    /// <summary>Gets the retry settings of the call.</summary>
    /// <remarks><see cref="RetryOptions.Budget"/> is shared by the client's calls and has no effect here.</remarks>
    public RetryOptions? Retry { get; init => field = value is null ? null : value.Clone(); }

    /// <summary>Gets how a chat call falls back to another model, replacing the client's <see cref="OpenRouterClientOptions.Fallback"/>.</summary>
    public FallbackOptions? Fallback { get; init; }

    /// <summary>Gets the response cache settings (headers <c>X-OpenRouter-Cache</c>, <c>-TTL</c> and <c>-Clear</c>).</summary>
    public ResponseCacheSettings? ResponseCache { get; init; }

    /// <summary>Gets the observer of keep-alive comments that arrive before the first content of a stream.</summary>
    [JsonIgnore]
    public IProgress<StreamKeepAlive>? KeepAlives { get; init; }

    /// <summary>Gets a value indicating whether the usage ends a stream that has no other end. See <see cref="OpenRouterClientOptions.UsageEndsStream"/>.</summary>
    public bool? UsageEndsStream { get; init; }

    /// <summary>Gets the session ID (header <c>x-session-id</c>), for sticky routing and grouping.</summary>
    /// <value>1 to 256 characters of printable ASCII.</value>
    /// <remarks>
    /// A session ID in the request body, such as <see cref="ChatRequest.SessionId"/>, takes precedence; the header is then not sent.
    /// </remarks>
    /// <exception cref="ArgumentException">The ID is empty or too long, or contains a character that is not valid in a header.</exception>
    public string? SessionId { get; init => field = value is null ? null : CallHeaders.Session(value, nameof(SessionId)); }

    /// <summary>Gets a value indicating whether the response includes router metadata (header <c>X-OpenRouter-Metadata</c>).</summary>
    public bool? IncludeRouterMetadata { get; init; }

    /// <summary>
    /// Gets the Anthropic beta features to enable, for example <c>interleaved-thinking-2025-05-14</c> (header <c>x-anthropic-beta</c>).
    /// </summary>
    /// <exception cref="ArgumentException">A name is empty, or contains a character that is not valid in a header.</exception>
    public IReadOnlyList<string>? AnthropicBetas { get; init => field = value is null ? null : CallHeaders.Betas(value, nameof(AnthropicBetas)); }

    /// <summary>Returns the settings, without the API key and header values.</summary>
    /// <returns>The type name, the header names, whether a key is set, and the session ID.</returns>
    public override string ToString() =>
        $"{nameof(CallOptions)} {{ Headers = [{(Headers is null ? null : string.Join(", ", Headers.Keys))}], HasApiKey = {ApiKey is not null}, SessionId = {SessionId} }}";
}
