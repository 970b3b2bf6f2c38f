using System.Diagnostics;

namespace OpenRouterSharp.Diagnostics;

/// <summary>
/// The span, metrics and log messages of one call, from its start to its end: a single span covers all attempts, and stays open until a stream
/// has ended in any way. It is created only if there is a listener.
/// </summary>
internal sealed class CallTelemetry : IDisposable
{
    private readonly ClientTelemetry _client;
    private readonly string _subject;
    private readonly bool _stream;
    private readonly Activity? _activity;
    private readonly CallMetrics _metrics;
    private readonly CallFacts _facts;
    private readonly long _start;
    private long _lastChunk;
    private int _attempts = 1;
    private int _announced;
    private int _chunks;
    private bool _hasContent;
    private bool _hasEnded;

    internal CallTelemetry(ClientTelemetry client, ICallDescription call, Activity? activity)
    {
        _client = client;
        _subject = call.ModelName ?? call.OperationName;
        _stream = call.IsStreamed;
        _activity = activity;
        _facts = call.CreateFacts();
        _metrics = new CallMetrics(client, call.OperationName, call.ModelName, _facts);
        _start = client.TimeProvider.GetTimestamp();
        CallLog.CallStarted(client.Logger, _subject, _stream);
    }

    /// <summary>Gets the collector of facts about the response.</summary>
    internal CallFacts Facts => _facts;

    /// <summary>Records the start of an attempt. A retry that was not announced comes from a custom pipeline, and its delay is unknown.</summary>
    internal void Attempt(int number, OpenRouterException? error)
    {
        if (error is not null)
        {
            Retry(error, delay: null);
        }

        _attempts = number;
    }

    /// <summary>Records that the current attempt failed and is retried after a delay.</summary>
    internal void Retry(OpenRouterException error, TimeSpan? delay)
    {
        // The call keeps the count: a pipeline starts over in each of its runs.
        var attempt = _attempts;
        if (attempt <= _announced)
        {
            return;
        }

        _announced = attempt;
        var errorType = CallEnd.ErrorTypeOf(error);
        CallLog.Retry(_client.Logger, attempt, _subject, errorType, error.StatusCode, error.ProviderName, delay?.TotalSeconds);
        _metrics.Retry(errorType);
        if (_activity is { IsAllDataRequested: true })
        {
            _activity.AddEvent(RetryEvent.Of(attempt, error, delay));
        }
    }

    /// <summary>Records a keep-alive comment.</summary>
    internal void KeepAlive(int count) => CallLog.KeepAlive(_client.Logger, _subject, count);

    /// <summary>Records a chunk. The time to the first chunk is measured to the first chunk with content.</summary>
    internal void Chunk(bool hasContent)
    {
        _chunks++;
        var now = _client.TimeProvider.GetTimestamp();
        if (_hasContent)
        {
            _metrics.Chunk(Seconds(_lastChunk, now));
        }
        else if (hasContent)
        {
            _hasContent = true;
            var time = Seconds(_start, now);
            _metrics.FirstChunk(time);
            _activity?.SetTag(AttributeNames.ResponseTimeToFirstChunk, time);
        }

        _lastChunk = now;
    }

    /// <summary>Records that the response was received completely.</summary>
    internal void Complete() => End(CallOutcome.Completed);

    /// <summary>Records the exception thrown to the caller. A cancellation is not an error.</summary>
    internal void Fail(Exception e)
    {
        if (e is OperationCanceledException)
        {
            End(CallOutcome.Cancelled);
            return;
        }

        if (e is OpenRouterException failure)
        {
            _facts.Take(failure);
        }

        End(CallOutcome.Failed, e);
    }

    /// <summary>Records that the caller abandoned the call, unless it has ended already.</summary>
    public void Dispose() => End(CallOutcome.Left);

    private void End(string outcome, Exception? e = null)
    {
        if (_hasEnded)
        {
            return;
        }

        _hasEnded = true;
        var end = new CallEnd(outcome, e, Seconds(_start, _client.TimeProvider.GetTimestamp()), _attempts, _stream ? _chunks : null);
        if (_activity is not null)
        {
            // In a stream, the current activity is that of the enumerating code; measurements and log messages must relate to this span.
            Activity.Current = _activity;
        }

        _metrics.End(end);
        EndMessage.Log(_client.Logger, _subject, _facts, end);
        if (_activity is { IsAllDataRequested: true })
        {
            EndTags.Set(_activity, _facts, end);
        }

        _activity?.Dispose();
    }

    private double Seconds(long from, long to) => _client.TimeProvider.GetElapsedTime(from, to).TotalSeconds;
}
