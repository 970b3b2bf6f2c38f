using System.Globalization;
using System.Text.Json;
using OpenRouterSharp.Batches;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Failures;

/// <summary>Creates the exceptions for batches and their rows.</summary>
internal static class BatchFailure
{
    // The maximum length of a row in an exception, in characters; the row itself is on the result.
    private const int MaxRowLength = 4096;

    /// <summary>Creates the exception for a batch that ended without success; <see langword="null"/> if it did not.</summary>
    internal static OpenRouterException? Of(Batch batch)
    {
        var id = batch.Id ?? "without an ID";
        var counts = batch.RequestCounts;
        var words = batch.Error?.Message is { Length: > 0 } message ? ErrorClassifier.Bounded(message) : null;
        if (batch.Status == BatchStatus.Failed)
        {
            return new(batch.Error?.ErrorType ?? ErrorKind.Unmapped, $"The batch {id} failed: {words ?? "the service reports no reason."}") { Code = batch.Error?.Code };
        }

        if (batch.Status == BatchStatus.Expired)
        {
            return new(ErrorKind.Timeout, $"The batch {id} did not end within its completion window{(words is null ? "." : $": {words}")}");
        }

        if (batch.Status == BatchStatus.Cancelled)
        {
            return new(ErrorKind.Unmapped, $"The batch {id} was canceled{(words is null ? "." : $": {words}")}");
        }

        return batch.Status == BatchStatus.Completed && counts is { Total: > 0 and var total } && counts.Failed == total
            ? new(ErrorKind.Unmapped, string.Create(CultureInfo.InvariantCulture, $"All {total} requests of the batch {id} failed: read its results for the reasons."))
            : null;
    }

    /// <summary>Creates the exception for results that are asked for too early.</summary>
    internal static OpenRouterException NotEnded(string id, string? status) =>
        new(ErrorKind.PreconditionFailed, $"The batch {id} has no results yet: its status is {ErrorClassifier.Bounded(status ?? "unknown")}. Wait for it first.") { Point = FailurePoint.Answered };

    /// <summary>Creates the exception for a batch that did not end in time.</summary>
    internal static OpenRouterException NotInTime(string id, TimeSpan limit, BatchStatus? status) =>
        new(
            ErrorKind.Timeout,
            string.Create(CultureInfo.InvariantCulture, $"The batch {id} did not end within {limit.TotalSeconds} s ({nameof(BatchWait)}.{nameof(BatchWait.Timeout)}); ")
                + $"its status is {ErrorClassifier.Bounded(status?.Value ?? "unknown")}.");

    /// <summary>Creates the exception for a row that cannot be read.</summary>
    internal static OpenRouterException OfRow(string message, JsonElement row, KeyRedactor keys)
    {
        var text = RawJson.TextOf(row);
        return ServiceFailure.Invalid($"The result {message}", new ErrorContext { Body = keys.Redact(text.Length > MaxRowLength ? text[..MaxRowLength] : text) });
    }

    /// <summary>Creates the exception for an inline list of results that cannot be read to its end.</summary>
    internal static OpenRouterException OfRows(string message) => ServiceFailure.Invalid($"The results of the batch cannot be read: {message}", new ErrorContext());

    /// <summary>Creates the exception for a row that failed.</summary>
    internal static OpenRouterException OfRow(ApiError error, int? status, string? provider, string? generationId, KeyRedactor keys, DateTimeOffset now) => ServiceFailure.Of(
        ErrorBody.Redacted(error, keys),
        new ErrorContext { HttpStatus = status, Provider = keys.Redact(provider), GenerationId = keys.Redact(generationId) },
        now);

    /// <summary>Creates the exception for a row whose generation stopped with an error.</summary>
    internal static OpenRouterException WithoutMessage(string? native, string? provider, string? generationId, KeyRedactor keys) =>
        ServiceFailure.WithoutMessage(keys.Redact(native), new ErrorContext { Provider = keys.Redact(provider), GenerationId = keys.Redact(generationId) });
}
