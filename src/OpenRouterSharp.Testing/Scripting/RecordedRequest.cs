using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OpenRouterSharp.Testing.Groups.Batches;

namespace OpenRouterSharp.Testing;

/// <summary>Represents a request received by the fake, its reply, and its end.</summary>
[DebuggerDisplay("{Method,nq} {Path,nq} {Body}")]
public sealed class RecordedRequest
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lazy<ChatRequest?> _chat;
    private readonly TimeProvider _clock;
    private readonly long _arrival;
    private long _duration = -1;

    internal RecordedRequest(int number, string method, string path, string query, IReadOnlyDictionary<string, string> headers, string body, TimeProvider clock)
    {
        Number = number;
        Method = method;
        Path = path;
        Query = query;
        Headers = headers;
        Body = body;
        Time = clock.GetUtcNow();
        _clock = clock;
        _arrival = clock.GetTimestamp();
        _chat = new(() => Read(Body));
        IsStreaming = AsksForStream(body);
    }

    /// <summary>Gets the number of the request.</summary>
    /// <value>1 for the first request.</value>
    public int Number { get; }

    /// <summary>Gets the HTTP method.</summary>
    public string Method { get; }

    /// <summary>Gets the path, without the query.</summary>
    public string Path { get; }

    /// <summary>Gets the query, including its question mark.</summary>
    /// <value>Empty if there is none.</value>
    public string Query { get; }

    /// <summary>Gets the headers, with several values of a header joined by commas. Names are case-insensitive.</summary>
    /// <remarks>
    /// Of <c>Authorization</c>, only the scheme and the last four characters are kept; likewise of <c>Proxy-Authorization</c>, <c>X-Api-Key</c>
    /// and <c>Api-Key</c>.
    /// </remarks>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>Gets the body as received; of a batch that is rejected while it arrives, the part received.</summary>
    /// <value>Empty for a batch if <see cref="FakeScript.RecordsRequests"/> is <see langword="false"/>.</value>
    public string Body { get; }

    /// <summary>Gets the time at which the request was received, by the script's time provider.</summary>
    public DateTimeOffset Time { get; }

    /// <summary>Gets a value indicating whether the request asks for streaming.</summary>
    public bool IsStreaming { get; }

    /// <summary>Gets the requested model.</summary>
    /// <value><see langword="null"/> if the body specifies none.</value>
    public ModelId? Model => BodyAsChat?.Model;

    /// <summary>Gets the text of the last user message.</summary>
    /// <value><see langword="null"/> if there is none, or the body is not a chat request.</value>
    public string? LastUserMessage => BodyAsChat?.LastUserMessage();

    /// <summary>Gets the reply to the request.</summary>
    /// <value><see langword="null"/> if the script had no reply.</value>
    public FakeReply? Reply { get; internal set; }

    /// <summary>Gets the description of the fault that <see cref="FakeScript.Faults"/> injected, by which it can be reproduced.</summary>
    /// <value><see langword="null"/> if there was none.</value>
    public string? Fault { get; internal set; }

    /// <summary>Gets a task that completes when the response was sent completely or interrupted as scripted, or the client left.</summary>
    public Task Ended => _ended.Task;

    /// <summary>
    /// Gets a value indicating whether the client left before it received the complete response. Wait for <see cref="Ended"/> first.
    /// </summary>
    /// <remarks>Over a socket, bytes in transit count as received: let the script pause or hang at the point where the client is to leave.</remarks>
    public bool WasAborted { get; private set; }

    /// <summary>Gets the duration of the request until its end, by the script's time provider.</summary>
    /// <value><see langword="null"/> until <see cref="Ended"/> completes.</value>
    public TimeSpan? Duration => Interlocked.Read(ref _duration) is >= 0 and var ticks ? new TimeSpan(ticks) : null;

    /// <summary>Gets the batch that the request submits.</summary>
    internal BatchUpload? Upload { get; init; }

    /// <summary>Gets the bytes of a form, whose files need not be text; empty for any other body.</summary>
    internal ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>Gets a value indicating whether the request is a chat completion (<c>POST …/chat/completions</c>).</summary>
    internal bool IsChat => Method == "POST" && Path.EndsWith("/chat/completions", StringComparison.Ordinal);

    /// <summary>Gets the body as a chat request, as far as it can be read as one. Other endpoints specify their model in the same member.</summary>
    internal ChatRequest? BodyAsChat => _chat.Value;

    /// <summary>Reads the body as a chat request.</summary>
    /// <returns>The request; the same instance for each call.</returns>
    /// <exception cref="InvalidOperationException">The request is for another endpoint, or its body is not a chat request.</exception>
    public ChatRequest AsChatRequest() => !IsChat
        ? throw new InvalidOperationException($"{this} is not a chat completion (POST …/chat/completions): read {nameof(Body)} instead.")
        : BodyAsChat ?? throw new InvalidOperationException($"The body of {this} is not a chat request: {Body}");

    /// <summary>Returns the method and the path.</summary>
    /// <returns>The method and the path, separated by a space.</returns>
    public override string ToString() => $"{Method} {Path}";

    internal void End(bool wasAborted)
    {
        lock (_ended)
        {
            if (!_ended.Task.IsCompleted)
            {
                WasAborted = wasAborted;
                Interlocked.Exchange(ref _duration, _clock.GetElapsedTime(_arrival).Ticks);
                _ended.TrySetResult();
            }
        }
    }

    private static ChatRequest? Read(string body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, (JsonTypeInfo<ChatRequest>)OpenRouterJson.Options.GetTypeInfo(typeof(ChatRequest)));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool AsksForStream(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("stream", out var stream) && stream.ValueKind == JsonValueKind.True;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
