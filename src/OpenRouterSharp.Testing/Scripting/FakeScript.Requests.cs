using OpenRouterSharp.Testing.Groups.Batches;
using OpenRouterSharp.Testing.Playback;
using OpenRouterSharp.Testing.Replies;
using OpenRouterSharp.Testing.Scripting;

namespace OpenRouterSharp.Testing;

/// <content>Recording and answering requests.</content>
public sealed partial class FakeScript
{
    private readonly RequestLog _requests = new();

    /// <summary>Gets the requests received so far, in order.</summary>
    /// <value>A snapshot, which later requests do not change.</value>
    public IReadOnlyList<RecordedRequest> Requests => _requests.Requests;

    /// <summary>Waits for a request.</summary>
    /// <param name="number">The number of the request, starting at 1.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The request, as soon as it has been received.</returns>
    /// <exception cref="InvalidOperationException">The request was received while <see cref="RecordsRequests"/> was <see langword="false"/>.</exception>
    public Task<RecordedRequest> WaitForRequestAsync(int number = 1, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        return _requests.WaitAsync(number, cancellationToken);
    }

    /// <summary>Waits for the first request that meets a condition, among those recorded and those to come.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The request, as soon as it has been received.</returns>
    public Task<RecordedRequest> WaitForRequestAsync(Func<RecordedRequest, bool> condition, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return _requests.WaitAsync(condition, cancellationToken);
    }

    /// <summary>Receives a request, records it, and determines its reply.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path.</param>
    /// <param name="query">The query.</param>
    /// <param name="headers">The headers.</param>
    /// <param name="receive">Writes the body to a stream, as it arrives.</param>
    internal async Task<ScriptAnswer> AnswerAsync(string method, string path, string query, IEnumerable<KeyValuePair<string, string>> headers, Func<Stream, Task> receive)
    {
        var received = headers.ToList();
        if (!BatchUpload.IsBatch(method, path))
        {
            using var body = new MemoryStream();
            await receive(body).ConfigureAwait(false);
            return Answer(method, path, query, received, TextOf(body), content: FormBody.IsForm(ValueOf(received, "Content-Type")) ? body.ToArray() : default);
        }

        // As at the service, a request without a valid key is rejected before its body.
        if (Credentials.Refusal(ApiKey, ValueOf(received, Credentials.Header)) is not null)
        {
            return Answer(method, path, query, received, string.Empty);
        }

        using var upload = new BatchUpload(RecordsRequests);
        try
        {
            await receive(upload).ConfigureAwait(false);
            upload.Complete();
        }
        catch (BatchRefusedException)
        {
            // The upload holds the refusal; the rest of the body is not read.
        }

        return Answer(method, path, query, received, upload.Text, upload);
    }

    /// <summary>Records a request and determines its reply.</summary>
    internal ScriptAnswer Answer(
        string method,
        string path,
        string query,
        IEnumerable<KeyValuePair<string, string>> headers,
        string body,
        BatchUpload? upload = null,
        ReadOnlyMemory<byte> content = default)
    {
        var received = headers.ToDictionary(StringComparer.OrdinalIgnoreCase);
        received.TryGetValue(Credentials.Header, out var authorization);
        foreach (var name in Credentials.Headers)
        {
            if (received.TryGetValue(name, out var secret))
            {
                received[name] = Credentials.Redact(secret);
            }
        }

        var clock = TimeProvider;
        var record = _requests.Add(number => new RecordedRequest(number, method, path, query, received, body, clock) { Upload = upload, Content = content }, RecordsRequests);
        var context = new ReplyContext(record, _requests) { ReplyTo = part => _replies.Take(part) ?? _otherwise };
        if (Credentials.Refusal(ApiKey, authorization) is { } refusal)
        {
            return Play(record, refusal.Plan(context), refusal);
        }

        try
        {
            var fault = Faults?.Of(record.Number);
            record.Fault = fault?.Description;
            return (fault?.Instead ?? _replies.Take(record) ?? _otherwise) is { } reply
                ? Play(record, fault is null ? reply.Plan(context) : fault.Over(reply.Plan(context)), reply)
                : Refuse(context, ScriptReport.Unscripted(ScriptReport.Arrived(record), _replies.Unused()));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return Refuse(context, ScriptReport.Failed(ScriptReport.Arrived(record), e));
        }
    }

    private static string? ValueOf(List<KeyValuePair<string, string>> headers, string name) =>
        headers.Find(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    // A byte order mark is dropped, as a reader of text does.
    private static string TextOf(MemoryStream body)
    {
        body.Position = 0;
        using var reader = new StreamReader(body);
        return reader.ReadToEnd();
    }

    private static ScriptAnswer Play(RecordedRequest record, ResponsePlan plan, FakeReply reply)
    {
        record.Reply = reply;
        return new ScriptAnswer(record, plan, Mistake: null);
    }

    // The error is the same in memory and over a socket.
    private ScriptAnswer Refuse(ReplyContext context, string message)
    {
        _mismatches.Add(ScriptReport.Arrived(context.Record));
        var mistake = new OpenRouterException(UnscriptedRequest, message) { StatusCode = 400, Code = "400", ErrorType = UnscriptedRequest };
        return new ScriptAnswer(context.Record, FakeReply.Error(400, message, UnscriptedRequest).Plan(context), mistake);
    }
}
