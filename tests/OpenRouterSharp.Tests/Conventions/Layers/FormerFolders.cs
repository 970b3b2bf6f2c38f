namespace OpenRouterSharp.Tests.Conventions.Layers;

/// <summary>Where the files of folders that the chart does not have belong, until they are moved there.</summary>
internal static class FormerFolders
{
    // The longest beginning of a path decides.
    private static readonly (string Path, string Place)[] _places =
    [
        ("OpenRouterClientOptions", "Options/"),
        ("Primitives/", "Json/"),
        ("Primitives/HeaderText", "Options/"),
        ("Errors/ErrorClassifier", "Failures/"),
        ("Errors/ErrorContext", "Failures/"),
        ("Errors/ErrorHeaders", "Failures/"),
        ("Errors/ErrorStatus", "Failures/"),
        ("Errors/OpenRouterException", "Failures/"),
        ("Errors/ProviderMessage", "Failures/"),
        ("Http/ConnectionFailure", "Failures/"),
        ("Http/KeyRedactor", "Failures/"),
        ("Timeouts/TimeoutError", "Failures/"),
        ("Timeouts/TimeoutOptions", "Options/"),
        ("Resilience/RetryOptions", "Options/"),
        ("Http/EndpointAddress", "Options/"),
        ("Http/EnvironmentOptions", "Options/"),
        ("Catalog/", "Routing/"),
        ("Chat/ChatCall", "Chat/Sending/"),
        ("Chat/Responses/", "Chat/Completions/"),
        ("Chat/Responses/ResponseInfo", "Answers/"),
        ("Chat/Responses/ResponseCacheStatus", "Answers/"),
        ("Chat/Requests/Validation/", "Chat/Validation/"),
        ("Chat/Requests/Validation/RequestIssue", "Chat/Requests/"),
        ("Chat/Requests/Validation/IssueSeverity", "Chat/Requests/"),
        ("Chat/Streaming/", "Chat/Folding/"),
        ("Chat/Streaming/ChatCompletionAccumulator", "Chat/Chunks/"),
        ("Chat/Streaming/ChatCompletionChunk", "Chat/Chunks/"),
        ("Chat/Streaming/ChunkChoice", "Chat/Chunks/"),
        ("Chat/Streaming/ChunkExtras", "Chat/Chunks/"),
        ("Chat/Streaming/ChunkHead", "Chat/Chunks/"),
        ("Chat/Streaming/Delta", "Chat/Chunks/"),
        ("Chat/Streaming/MessageDelta", "Chat/Chunks/"),
        ("Chat/Streaming/StreamKeepAlive", "Options/"),
        ("Chat/Streaming/ToolCallDelta", "Chat/Chunks/"),
        ("Plugins/", "Chat/Plugins/"),
        ("Serialization/", "Chat/Reading/"),
        ("Serialization/OpenRouterJson.cs", "Json/"),
        ("Serialization/PooledBuffer", "Json/"),
        ("Serialization/RequestBuffer", "Json/"),
        ("Serialization/ShortList", "Json/"),
        ("Resilience/", "Calls/"),
        ("Resilience/ModelFallback", "Chat/Sending/"),
        ("Resilience/FallbackChoice", "Chat/Sending/"),
        ("Streaming/", "Chat/Reading/"),
        ("Streaming/ConnectionDrain", "Sse/"),
        ("Streaming/LongLine", "Sse/"),
        ("Streaming/SseReader", "Sse/"),
        ("Streaming/SseStep", "Sse/"),
        ("Diagnostics/AnswerFacts", "Chat/Telemetry/"),
        ("Diagnostics/AnswerTags", "Chat/Telemetry/"),
        ("Diagnostics/RequestTags", "Chat/Telemetry/"),
        ("Http/ChatResponse", "Chat/Reading/"),
        ("Http/CompletionReader", "Chat/Reading/"),
        ("Http/ChatTransport", "Chat/Sending/"),
    ];

    /// <summary>Gets the beginnings that no file has any more.</summary>
    internal static IEnumerable<string> Unused(IEnumerable<string> paths) => _places.Select(static former => former.Path).Except(paths.Select(static path => Find(path).Path ?? path));

    internal static string Place(string path) => Find(path) is { Place: { } place } ? place + path[(path.LastIndexOf('/') + 1)..] : path;

    private static (string? Path, string? Place) Find(string path) =>
        _places.Where(former => path.StartsWith(former.Path, StringComparison.Ordinal)).OrderByDescending(static former => former.Path.Length).FirstOrDefault();
}
