namespace OpenRouterSharp.Http;

/// <summary>Represents the request of an attempt without its body.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path relative to the endpoint, escaped, with its query.</param>
/// <param name="IsFixedPath"><see langword="true"/> if every call of the operation has this path, so that its URI is worth caching; otherwise, <see langword="false"/>.</param>
/// <param name="Accept">The media type of the <c>Accept</c> header.</param>
/// <param name="Key">The API key; <see langword="null"/> for none.</param>
/// <param name="Options">The options of the call.</param>
/// <param name="SessionId">The session ID, if the body has none.</param>
/// <param name="Headers">The headers of the operation.</param>
/// <param name="AwaitsContent"><see langword="true"/> if the response is a stream whose first content has a timeout of its own; otherwise, <see langword="false"/>.</param>
/// <param name="KeyHint">The operation's hint for a rejected key.</param>
internal readonly record struct RequestHead(
    HttpMethod Method,
    string Path,
    bool IsFixedPath,
    string Accept,
    string? Key,
    CallOptions? Options,
    string? SessionId,
    IReadOnlyList<KeyValuePair<string, string>>? Headers,
    bool AwaitsContent,
    string? KeyHint)
{
    // Fields, because a property for each would be a method for each, which the first call of a program compiles.
    internal readonly HttpMethod Method = Method;
    internal readonly string Path = Path;
    internal readonly bool IsFixedPath = IsFixedPath;
    internal readonly string Accept = Accept;
    internal readonly string? Key = Key;
    internal readonly CallOptions? Options = Options;
    internal readonly string? SessionId = SessionId;
    internal readonly IReadOnlyList<KeyValuePair<string, string>>? Headers = Headers;
    internal readonly bool AwaitsContent = AwaitsContent;
    internal readonly string? KeyHint = KeyHint;

    /// <summary>Gets a value indicating whether the operation or the options of the call may add headers.</summary>
    internal bool HasOwnHeaders => SessionId is not null || Headers is not null || Options is not null;
}
