using System.Globalization;
using System.Text.Json.Nodes;
using OpenRouterSharp.Batches;
using OpenRouterSharp.Testing.Replies;

namespace OpenRouterSharp.Testing.Groups.Batches;

/// <summary>Represents a batch of the simulation, which walks through its statuses as time passes.</summary>
internal sealed class StoredBatch(string id, BatchSubmission submission, DateTimeOffset created, IReadOnlyList<RowAnswer> rows, SimulatedBatches settings)
{
    private const decimal Discount = 0.5m;

    internal string Id => id;

    internal DateTimeOffset Created => created;

    internal IReadOnlyList<RowAnswer> Rows => settings.Outcome == BatchStatus.Completed ? rows : [];

    /// <summary>Gets the status at a time.</summary>
    internal BatchStatus StatusAt(DateTimeOffset now) => Steps(now) switch
    {
        < 1 => BatchStatus.Validating,
        < 2 => BatchStatus.InProgress,
        < 3 => BatchStatus.Finalizing,
        _ => settings.Outcome,
    };

    /// <summary>Returns the batch as it is at a time, in the service's format, without results.</summary>
    internal JsonObject At(DateTimeOffset now)
    {
        var status = StatusAt(now);
        var node = WireJson.Node(new Batch
        {
            Id = id,
            Object = "batch",
            Endpoint = submission.Endpoint,
            Model = submission.Model,
            CompletionWindow = submission.CompletionWindow ?? "24h",
            Status = status,
            Created = created.ToUnixTimeSeconds(),
            Finalized = status.IsTerminal ? (created + (settings.StatusDuration * 3)).ToUnixTimeSeconds() : null,
            RequestCounts = CountsAt(now, status),
            Usage = status == BatchStatus.Completed ? UsageOfAll() : null,
        });
        node["error"] = status.IsTerminal && status != BatchStatus.Completed ? new JsonObject { ["message"] = settings.OutcomeMessage } : null;
        ServiceNulls.Add(node, "finalized_at", "usage", "results");
        return node;
    }

    private double Steps(DateTimeOffset now) => settings.StatusDuration == TimeSpan.Zero ? 3 : (now - created) / settings.StatusDuration;

    private BatchCounts CountsAt(DateTimeOffset now, BatchStatus status)
    {
        var done = status.IsTerminal ? Rows.Count : (int)(rows.Count * Math.Clamp(Steps(now) - 1, 0, 1));
        var failed = rows.Take(done).Count(static row => row.IsFailed);
        return new BatchCounts { Total = rows.Count, Completed = done - failed, Failed = failed };
    }

    private Usage UsageOfAll() => new()
    {
        PromptTokens = rows.Sum(static row => row.Usage?.PromptTokens ?? 0),
        CompletionTokens = rows.Sum(static row => row.Usage?.CompletionTokens ?? 0),
        TotalTokens = rows.Sum(static row => row.Usage?.TotalTokens ?? 0),
        Cost = rows.Sum(static row => row.Usage?.Cost ?? 0) * Discount,
    };

    /// <summary>Creates the ID of a batch.</summary>
    internal static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"batch_fake{number:D6}");
}
