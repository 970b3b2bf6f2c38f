using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace OpenRouterSharp.Testing;

/// <summary>Represents a request that reached the fake, what it got, and how it ended.</summary>
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

    /// <summary>Gets the position among the requests.</summary>
    /// <value>1 for the first.</value>
    public int Number { get; }

    /// <summary>Gets the HTTP method.</summary>
    public string Method { get; }

    /// <summary>Gets the path, without the query.</summary>
    public string Path { get; }

    /// <summary>Gets the query, with its question mark.</summary>
    /// <value>Empty where there is none.</value>
    public string Query { get; }

    /// <summary>Gets the headers; several values of one are joined by commas. Names are not case-sensitive.</summary>
    /// <remarks>Of <c>Authorization</c> only the scheme and the last four characters are kept, and no more of <c>Proxy-Authorization</c>, <c>X-Api-Key</c> and <c>Api-Key</c>.</remarks>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>Gets the body exactly as it came.</summary>
    public string Body { get; }

    /// <summary>Gets when the request arrived, by the script's clock.</summary>
    public DateTimeOffset Time { get; }

    /// <summary>Gets a value indicating whether the answer is to be streamed.</summary>
    public bool IsStreaming { get; }

    /// <summary>Gets the model that was asked for.</summary>
    /// <value><see langword="null"/> where the body names none.</value>
    public ModelId? Model => BodyAsChat?.Model;

    /// <summary>Gets the text of the last message of the user.</summary>
    /// <value><see langword="null"/> where there is none, or the body is no chat request.</value>
    public string? LastUserMessage => BodyAsChat?.LastUserMessage();

    /// <summary>Gets what the request got.</summary>
    /// <value><see langword="null"/> where the script had no reply.</value>
    public FakeReply? Reply { get; internal set; }

    /// <summary>Gets the fault that <see cref="FakeScript.Faults"/> laid over the reply, in words, to find it again.</summary>
    /// <value><see langword="null"/> where there was none.</value>
    public string? Fault { get; internal set; }

    /// <summary>Gets a task that completes when the answer was sent to its end, broke off as the script says, or the client left.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Gets a value indicating whether the client left before it had the whole answer. Wait for <see cref="Ended"/> first.</summary>
    /// <remarks>Over a socket, bytes that are on their way count as had: let the script pause or hang where the client is to leave.</remarks>
    public bool WasAborted { get; private set; }

    /// <summary>Gets how long the request took until it ended, by the script's clock.</summary>
    /// <value><see langword="null"/> until <see cref="Ended"/> completes.</value>
    public TimeSpan? Duration => Interlocked.Read(ref _duration) is >= 0 and var ticks ? new TimeSpan(ticks) : null;

    /// <summary>Gets a value indicating whether the request is a chat completion (<c>POST …/chat/completions</c>).</summary>
    internal bool IsChat => Method == "POST" && Path.EndsWith("/chat/completions", StringComparison.Ordinal);

    /// <summary>Gets the body as far as it can be read as a chat request, whatever the endpoint: other endpoints name their model in the same place.</summary>
    internal ChatRequest? BodyAsChat => _chat.Value;

    /// <summary>Reads the body of a chat completion.</summary>
    /// <returns>The request; the same object at each call.</returns>
    /// <exception cref="InvalidOperationException">The request is for another endpoint, or its body is no chat request.</exception>
    public ChatRequest AsChatRequest() => !IsChat
        ? throw new InvalidOperationException($"{this} is not a chat completion (POST …/chat/completions): read {nameof(Body)} instead.")
        : BodyAsChat ?? throw new InvalidOperationException($"The body of {this} is not a chat request: {Body}");

    /// <summary>Shows the method and the path.</summary>
    /// <returns>Both.</returns>
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
