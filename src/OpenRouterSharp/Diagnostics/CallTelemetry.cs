using System.Diagnostics;

namespace OpenRouterSharp.Diagnostics;

/// <summary>
/// The span, metrics and log of one call, from its start to its end: one span over every attempt, open until a stream has ended, however it
/// ends. There is none where nobody listens.
/// </summary>
internal sealed class CallTelemetry : IDisposable
{
    private readonly ClientTelemetry _client;
    private readonly string? _model;
    private readonly bool _stream;
    private readonly Activity? _activity;
    private readonly AnswerFacts _facts = new();
    private readonly bool _isCounted;
    private readonly long _start;
    private long _lastChunk;
    private int _attempts = 1;
    private int _announced;
    private int _chunks;
    private bool _hasContent;
    private bool _hasEnded;

    internal CallTelemetry(ClientTelemetry client, string? model, bool stream, Activity? activity)
    {
        _client = client;
        _model = model;
        _stream = stream;
        _activity = activity;
        _start = client.TimeProvider.GetTimestamp();
        _isCounted = Instruments.ActiveCalls.Enabled;
        Count(1);
        CallLog.CallStarted(client.Logger, model, stream);
    }

    /// <summary>Notes that an attempt begins. Where nobody has announced it, it was repeated by a pipeline of the caller's own, and the wait is not known.</summary>
    internal void Attempt(int number, OpenRouterException? error)
    {
        if (error is not null)
        {
            Retry(number - 1, error, delay: null);
        }

        _attempts = number;
    }

    /// <summary>Notes that an attempt failed and is repeated after a wait.</summary>
    internal void Retry(int attempt, OpenRouterException error, TimeSpan? delay)
    {
        if (attempt <= _announced)
        {
            return;
        }

        _announced = attempt;
        CallLog.Retry(_client.Logger, attempt, _model, error.Kind.Value, error.StatusCode, error.ProviderName, delay?.TotalSeconds);
        if (Instruments.Retries.Enabled)
        {
            var tags = _client.Tags(_model);
            tags.Add(AttributeNames.ErrorType, error.Kind.Value);
            Instruments.Retries.Add(1, tags);
        }

        if (_activity is { IsAllDataRequested: true })
        {
            var tags = new ActivityTagsCollection { { AttributeNames.RetryAttempt, attempt }, { AttributeNames.ErrorType, error.Kind.Value } };
            if (error.StatusCode is { } status)
            {
                tags.Add(AttributeNames.HttpStatus, status);
            }

            if (error.ProviderName is { } provider)
            {
                tags.Add(AttributeNames.Provider, provider);
            }

            if (delay is { } known)
            {
                tags.Add(AttributeNames.RetryDelay, known.TotalSeconds);
            }

            _activity.AddEvent(new ActivityEvent(EventNames.Retry, tags: tags));
        }
    }

    /// <summary>Notes a sign of life.</summary>
    internal void KeepAlive(int count) => CallLog.KeepAlive(_client.Logger, _model, count);

    /// <summary>Notes a chunk. The time to the first counts to the first with content: what comes before says nothing.</summary>
    internal void Chunk(ChatCompletionChunk chunk)
    {
        _chunks++;
        _facts.Take(chunk);
        if (_hasContent)
        {
            var last = _lastChunk;
            _lastChunk = _client.TimeProvider.GetTimestamp();
            if (Instruments.TimePerOutputChunk.Enabled)
            {
                Instruments.TimePerOutputChunk.Record(Seconds(last, _lastChunk), AnswerTagsOfMetrics());
            }
        }
        else if (chunk.HasContent)
        {
            _hasContent = true;
            _lastChunk = _client.TimeProvider.GetTimestamp();
            var time = Seconds(_start, _lastChunk);
            _activity?.SetTag(AttributeNames.ResponseTimeToFirstChunk, time);
            if (Instruments.TimeToFirstChunk.Enabled)
            {
                Instruments.TimeToFirstChunk.Record(time, AnswerTagsOfMetrics());
            }
        }
    }

    /// <summary>Notes the true end of a stream.</summary>
    internal void Complete() => End(CallOutcome.Completed);

    /// <summary>Notes a whole answer.</summary>
    internal void Complete(ChatCompletion completion)
    {
        _facts.Take(completion);
        End(CallOutcome.Completed);
    }

    /// <summary>Notes the exception that the caller gets. A cancellation of the caller's is no error.</summary>
    internal void Fail(Exception e)
    {
        if (e is OperationCanceledException)
        {
            End(CallOutcome.Cancelled);
            return;
        }

        if (e is OpenRouterException { Partial: { } partial })
        {
            _facts.Take(partial);
        }

        End(CallOutcome.Failed, e);
    }

    /// <summary>Notes that the caller went away, where nothing else has ended the call.</summary>
    public void Dispose() => End(CallOutcome.Left);

    private void End(string outcome, Exception? e = null)
    {
        if (_hasEnded)
        {
            return;
        }

        _hasEnded = true;
        var seconds = Seconds(_start, _client.TimeProvider.GetTimestamp());
        var errorType = e is null ? null : (e as OpenRouterException)?.Kind.Value ?? e.GetType().FullName!;
        Record(outcome, errorType, seconds);
        if (_activity is null)
        {
            Log(outcome, errorType, e as OpenRouterException, seconds);
            return;
        }

        // In a stream the current span is the one of the loop that reads it; the message belongs to this one.
        Activity.Current = _activity;
        Log(outcome, errorType, e as OpenRouterException, seconds);
        Close(_activity, outcome, errorType, e as OpenRouterException);
    }

    private void Record(string outcome, string? errorType, double seconds)
    {
        Count(-1);
        var tags = AnswerTagsOfMetrics();
        if (_facts.Usage is { } usage)
        {
            RecordTokens(tags, "input", usage.PromptTokens);
            RecordTokens(tags, "output", usage.CompletionTokens);
            if (usage.Cost is { } cost)
            {
                Instruments.Cost.Add((double)cost, tags);
            }
        }

        tags.Add(AttributeNames.Outcome, outcome);
        if (errorType is not null)
        {
            tags.Add(AttributeNames.ErrorType, errorType);
        }

        Instruments.OperationDuration.Record(seconds, tags);
    }

    private static void RecordTokens(TagList tags, string type, long? count)
    {
        if (count is { } known)
        {
            tags.Add(AttributeNames.TokenType, type);
            Instruments.TokenUsage.Record(known, tags);
        }
    }

    private void Close(Activity activity, string outcome, string? errorType, OpenRouterException? e)
    {
        if (activity.IsAllDataRequested)
        {
            activity.SetTag(AttributeNames.Outcome, outcome);
            activity.SetTag(AttributeNames.Attempts, _attempts);
            if (_stream)
            {
                activity.SetTag(AttributeNames.StreamChunks, _chunks);
            }

            AnswerTags.Set(activity, _facts);
            if (e is not null)
            {
                AnswerTags.Set(activity, e);
            }

            if (errorType is not null)
            {
                // Not the message: a server's words may repeat what was sent.
                activity.SetTag(AttributeNames.ErrorType, errorType);
                activity.SetStatus(ActivityStatusCode.Error, errorType);
            }
        }

        activity.Dispose();
    }

    private void Log(string outcome, string? errorType, OpenRouterException? e, double seconds)
    {
        var logger = _client.Logger;
        switch (outcome)
        {
            case CallOutcome.Completed:
                CallLog.CallCompleted(logger, _model, seconds, _facts.Usage?.PromptTokens, _facts.Usage?.CompletionTokens, _facts.Usage?.Cost, _facts.Provider, _facts.FinishReason, _attempts, _facts.GenerationId);
                break;
            case CallOutcome.Failed:
                CallLog.CallFailed(logger, _model, seconds, errorType!, e?.StatusCode, e?.ProviderName ?? _facts.Provider, _attempts, e?.GenerationId ?? _facts.GenerationId);
                break;
            case CallOutcome.Left:
                CallLog.CallLeft(logger, _model, seconds, _chunks, _facts.GenerationId);
                break;
            default:
                CallLog.CallCancelled(logger, _model, seconds, _attempts, _facts.GenerationId);
                break;
        }
    }

    private TagList AnswerTagsOfMetrics()
    {
        var tags = _client.Tags(_model);
        if (_facts.Model is { } model)
        {
            tags.Add(AttributeNames.ResponseModel, model);
        }

        if (_facts.Provider is { } provider)
        {
            tags.Add(AttributeNames.Provider, provider);
        }

        return tags;
    }

    private void Count(int change)
    {
        if (_isCounted)
        {
            Instruments.ActiveCalls.Add(change, _client.Tags(_model));
        }
    }

    private double Seconds(long from, long to) => _client.TimeProvider.GetElapsedTime(from, to).TotalSeconds;
}
