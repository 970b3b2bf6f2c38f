using System.Collections.Concurrent;
using System.Globalization;
using OpenRouterSharp.Testing.Playback;
using OpenRouterSharp.Testing.Replies;

namespace OpenRouterSharp.Testing;

/// <summary>
/// Represents what a fake answers: replies that are used up in order, one for each request, and what to answer when there are none left. Thread-safe.
/// </summary>
/// <remarks>
/// What a reply leaves open is filled with <see cref="DefaultCreated"/>, <see cref="DefaultProvider"/>, the model of the request (or
/// <see cref="DeepSeekModels.R1_0528"/>), ids <c>gen-1764000000-fake000001</c>, <c>…2</c> by the number of the request, token counts of a rough
/// tokenizer (pieces of up to eight letters or digits, or single characters), and a cost by the prices of the model's <see cref="ModelProfile"/>,
/// or of $0.25 and $1 for a million tokens where it names none.
/// </remarks>
public sealed partial class FakeScript
{
    /// <summary>The time of every answer that names none, in Unix seconds.</summary>
    public const long DefaultCreated = 1_764_000_000;

    /// <summary>The provider of every answer that names none.</summary>
    public const string DefaultProvider = "DeepInfra";

    private readonly ConcurrentQueue<FakeReply> _replies = new();
    private readonly List<RecordedRequest> _requests = [];
    private readonly List<(int Number, TaskCompletionSource<RecordedRequest> Source)> _waiters = [];
    private volatile FakeReply? _otherwise;
    private int _requestCount;

    /// <summary>Gets or sets the key that requests must carry; others are refused with status 401, without using up a reply.</summary>
    /// <value>Default: none, and any key is good.</value>
    public string? ApiKey { get; set; }

    /// <summary>Gets or sets the clock that pauses and the times of requests go by.</summary>
    /// <value>Default: <see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Gets or sets a value indicating whether requests are kept in <see cref="Requests"/>. A load test that runs for long turns it off, so that memory does not grow.</summary>
    /// <value>Default: <see langword="true"/>.</value>
    public bool RecordsRequests { get; set; } = true;

    /// <summary>Gets what was asked so far, in order.</summary>
    /// <value>A copy, which later requests do not change.</value>
    public IReadOnlyList<RecordedRequest> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>Gets how many replies were not used yet.</summary>
    public int PendingReplies => _replies.Count;

    /// <summary>Makes a script that answers as DeepSeek's models would: see <see cref="SimulatedModels"/>. Replies that are added come first.</summary>
    /// <param name="models">How to simulate.</param>
    /// <returns>The script.</returns>
    public static FakeScript Simulator(SimulatedModels? models = null) => new FakeScript().Otherwise(FakeReply.Simulated(models));

    /// <summary>Adds a reply.</summary>
    /// <param name="reply">The reply.</param>
    /// <returns>This script.</returns>
    public FakeScript Reply(FakeReply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        _replies.Enqueue(reply);
        return this;
    }

    /// <summary>Sets what is answered when no reply is left.</summary>
    /// <param name="reply">The reply; <see langword="null"/> refuses such requests with status 501, which is the default.</param>
    /// <returns>This script.</returns>
    public FakeScript Otherwise(FakeReply? reply)
    {
        _otherwise = reply;
        return this;
    }

    /// <summary>Waits for a request.</summary>
    /// <param name="number">The request's position; 1 for the first.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The request, as soon as it is there.</returns>
    /// <exception cref="InvalidOperationException">The request came while <see cref="RecordsRequests"/> was off.</exception>
    public Task<RecordedRequest> WaitForRequestAsync(int number = 1, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        lock (_requests)
        {
            if (number <= _requestCount)
            {
                return _requests.Find(request => request.Number == number) is { } request
                    ? Task.FromResult(request)
                    : throw new InvalidOperationException($"Request {number} was not kept: {nameof(RecordsRequests)} was off.");
            }

            var source = new TaskCompletionSource<RecordedRequest>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiters.Add((number, source));
            return source.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Records a request and says what happens to it.</summary>
    internal (RecordedRequest Record, ResponsePlan Plan) Answer(string method, string path, IEnumerable<KeyValuePair<string, string>> headers, string body)
    {
        var received = headers.ToDictionary(StringComparer.OrdinalIgnoreCase);
        received.TryGetValue(Credentials.Header, out var authorization);
        if (authorization is not null)
        {
            received[Credentials.Header] = Credentials.Redact(authorization);
        }

        var record = Record(method, path, received, body);
        var context = new ReplyContext(record);
        var reply = Credentials.Refusal(ApiKey, authorization) ?? (_replies.TryDequeue(out var next) ? next : _otherwise) ?? Unscripted(record);
        try
        {
            return (record, reply.Plan(context));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // In memory and over a socket alike: whatever the script's own code throws shows up as an answer that says so.
            return (record, FakeReply.Error(501, $"The script has no reply to {record}, for its code failed: {e}").Plan(context));
        }
    }

    private static FakeReply Unscripted(RecordedRequest record) => FakeReply.Error(501, string.Create(
        CultureInfo.InvariantCulture,
        $"The fake OpenRouter has no reply scripted for request {record.Number}, {record}. Add one to the script, or set {nameof(Otherwise)}. It said: {(record.Body.Length > 500 ? string.Concat(record.Body.AsSpan(0, 500), "…") : record.Body)}"));

    private RecordedRequest Record(string method, string path, Dictionary<string, string> headers, string body)
    {
        lock (_requests)
        {
            var record = new RecordedRequest(++_requestCount, method, path, headers, body, TimeProvider.GetUtcNow());
            if (RecordsRequests)
            {
                _requests.Add(record);
            }

            _waiters.RemoveAll(waiter => waiter.Number == record.Number && waiter.Source.TrySetResult(record));
            return record;
        }
    }
}
