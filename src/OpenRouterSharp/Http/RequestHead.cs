namespace OpenRouterSharp.Http;

/// <summary>Everything about the request of an attempt but its body.</summary>
/// <param name="Method">The verb.</param>
/// <param name="Path">The path below the endpoint, escaped, with its query.</param>
/// <param name="IsFixedPath">Whether every call of the operation has this path, so that its address is worth keeping.</param>
/// <param name="Accept">The media type that is asked for.</param>
/// <param name="Key">The key; <see langword="null"/> for none.</param>
/// <param name="Options">The options of the call.</param>
/// <param name="SessionId">The session, where the body has none.</param>
/// <param name="Headers">The headers that the operation itself adds.</param>
/// <param name="KeyHint">The hint for a 401 or 403, where the operation wants a particular key.</param>
internal readonly record struct RequestHead(
    HttpMethod Method,
    string Path,
    bool IsFixedPath,
    string Accept,
    string? Key,
    CallOptions? Options,
    string? SessionId,
    IReadOnlyList<KeyValuePair<string, string>>? Headers,
    string? KeyHint);
