using System.Diagnostics;

namespace OpenRouterSharp.Diagnostics;

/// <summary>Records the metrics of one call.</summary>
internal sealed class CallMetrics
{
    private const int MaxPending = 256;

    private readonly ClientTelemetry _client;
    private readonly string? _model;
    private readonly CallFacts _facts;
    private readonly string _operation;
    private readonly bool _isCounted;

    // The times between chunks, not recorded yet. The attributes, the same for all of them, are put together once.
    private double[]? _pending;
    private int _pendingCount;

    internal CallMetrics(ClientTelemetry client, string operation, string? model, CallFacts facts)
    {
        _client = client;
        _operation = operation;
        _model = model;
        _facts = facts;

        // Decrement only what was incremented: a listener may attach in between.
        _isCounted = Instruments.ActiveCalls.Enabled;
        Count(1);
    }

    internal void Retry(string errorType)
    {
        if (Instruments.Retries.Enabled)
        {
            var tags = _client.Tags(_operation, _model);
            tags.Add(AttributeNames.ErrorType, errorType);
            Instruments.Retries.Add(1, tags);
        }
    }

    internal void FirstChunk(double seconds)
    {
        if (Instruments.TimeToFirstChunk.Enabled)
        {
            Instruments.TimeToFirstChunk.Record(seconds, AnswerTags());
        }
    }

    internal void Chunk(double seconds)
    {
        if (!Instruments.TimePerOutputChunk.Enabled)
        {
            return;
        }

        _pending ??= new double[MaxPending];
        _pending[_pendingCount++] = seconds;
        if (_pendingCount == MaxPending)
        {
            RecordPending(AnswerTags());
        }
    }

    internal void End(in CallEnd end)
    {
        Count(-1);
        var tags = AnswerTags();
        RecordPending(tags);
        RecordTokens(tags, "input", _facts.InputTokens);
        RecordTokens(tags, "output", _facts.OutputTokens);
        if (_facts.Cost is { } cost)
        {
            Instruments.Cost.Add((double)cost, tags);
        }

        tags.Add(AttributeNames.Outcome, end.Outcome);
        if (end.ErrorType is { } errorType)
        {
            tags.Add(AttributeNames.ErrorType, errorType);
        }

        Instruments.OperationDuration.Record(end.Seconds, tags);
    }

    private void RecordPending(in TagList tags)
    {
        for (var i = 0; i < _pendingCount; i++)
        {
            Instruments.TimePerOutputChunk.Record(_pending![i], tags);
        }

        _pendingCount = 0;
    }

    private static void RecordTokens(TagList tags, string type, long? count)
    {
        if (count is { } known)
        {
            tags.Add(AttributeNames.TokenType, type);
            Instruments.TokenUsage.Record(known, tags);
        }
    }

    private void Count(int change)
    {
        if (_isCounted)
        {
            Instruments.ActiveCalls.Add(change, _client.Tags(_operation, _model));
        }
    }

    private TagList AnswerTags()
    {
        var tags = _client.Tags(_operation, _model);
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
}
