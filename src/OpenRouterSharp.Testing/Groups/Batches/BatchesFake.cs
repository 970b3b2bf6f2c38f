using System.Globalization;
using System.Text.Json.Nodes;
using OpenRouterSharp.Batches;
using OpenRouterSharp.Testing.Replies;

namespace OpenRouterSharp.Testing.Groups.Batches;

/// <summary>Simulates the batches endpoints: batches are submitted, walk through their statuses on the script's clock, and are listed and deleted.</summary>
internal sealed class BatchesFake : IFakeGroup
{
    private const int DefaultPageSize = 20;
    private const int MaxListPage = 100;
    private const int MaxResultPage = 1000;

    private readonly object _lock = new();
    private readonly List<StoredBatch> _batches = [];
    private readonly SimulatedBatches _settings;
    private int _created;

    internal BatchesFake(SimulatedBatches settings)
    {
        _settings = settings;
        Routes =
        [
            new("POST", "/api/v1/batches", Submit),
            new("GET", "/api/v1/batches", List),
            new("GET", "/api/v1/batches/{id}", call => WithBatch(call, Get)),
            new("GET", "/api/v1/batches/{id}/results", call => _settings.PagesResults ? WithBatch(call, GetResults) : null),
            new("DELETE", "/api/v1/batches/{id}", call => WithBatch(call, Delete)),
        ];
    }

    public IReadOnlyList<FakeRoute> Routes { get; }

    private FakeReply? Submit(FakeCall call)
    {
        if (call.Request.Upload is not { } upload)
        {
            return null;
        }

        if (upload.Refusal is { } refusal)
        {
            return refusal;
        }

        var endpoint = upload.Submission!.Endpoint is { Value.Length: > 0 } named ? named : BatchEndpoint.ChatCompletions;
        var rows = upload.Rows.Select((row, index) => RowAnswer.Of(row, index + 1, endpoint.Value, call, _settings)).ToList();
        lock (_lock)
        {
            var batch = new StoredBatch(StoredBatch.IdOf(++_created), upload.Submission, call.Request.Time, rows, _settings);
            _batches.Add(batch);
            return Reply(batch.At(call.Request.Time), 202);
        }
    }

    private FakeReply List(FakeCall call)
    {
        var query = QueryText.Parse(call.Request.Query);
        if (SizeOf(query, MaxListPage, DefaultPageSize) is not { } size)
        {
            return Error(400, "limit: expected a whole number from 1 to 100");
        }

        var statuses = call.Request.Query.TrimStart('?').Split('&').Where(static part => part.StartsWith("status=", StringComparison.Ordinal)).Select(static part => part["status=".Length..]).ToList();
        lock (_lock)
        {
            var now = call.Request.Time;
            var found = _batches.AsEnumerable().Reverse()
                .Where(batch => statuses.Count == 0 || statuses.Contains(StoredStatus(batch.StatusAt(now))))
                .Where(batch => !(TimeOf(query, "created_after") >= batch.Created) && !(TimeOf(query, "created_before") <= batch.Created))
                .ToList();
            var start = query.TryGetValue("after", out var after) ? found.FindIndex(batch => batch.Id == after) + 1 : 0;
            var page = found.Skip(start).Take(size).ToList();
            return JsonAnswer.Of(new JsonObject
            {
                ["object"] = "list",
                ["data"] = new JsonArray([.. page.Select(batch => batch.At(now))]),
                ["first_id"] = page.FirstOrDefault()?.Id,
                ["last_id"] = page.LastOrDefault()?.Id,
                ["has_more"] = start + page.Count < found.Count,
            });
        }
    }

    private FakeReply Get(StoredBatch batch, FakeCall call)
    {
        var node = batch.At(call.Request.Time);
        if (!batch.StatusAt(call.Request.Time).IsTerminal)
        {
            return Reply(node, 200);
        }

        if (_settings.IsPaid?.Invoke(batch.Id) == false)
        {
            node["error"] = new JsonObject { ["code"] = 402, ["message"] = "Insufficient credits to release the results of this batch." };
            return Reply(node, 402);
        }

        node["results"] = new JsonArray([.. batch.Rows.Select(static row => JsonNode.Parse(row.Json))]);
        return Reply(node, 200);
    }

    private FakeReply GetResults(StoredBatch batch, FakeCall call)
    {
        var query = QueryText.Parse(call.Request.Query);
        if (SizeOf(query, MaxResultPage, _settings.ResultPageSize) is not { } size)
        {
            return Error(400, "limit: expected a whole number from 1 to 1000");
        }

        if (!batch.StatusAt(call.Request.Time).IsTerminal)
        {
            return Error(409, "The batch has not ended");
        }

        var start = int.Parse(query.GetValueOrDefault("cursor", "0"), CultureInfo.InvariantCulture);
        var page = batch.Rows.Skip(start).Take(size).ToList();
        var hasMore = start + page.Count < batch.Rows.Count;
        return JsonAnswer.Of(new JsonObject
        {
            ["object"] = "list",
            ["data"] = new JsonArray([.. page.Select(static row => JsonNode.Parse(row.Json))]),
            ["has_more"] = hasMore,
            ["cursor"] = hasMore ? (start + page.Count).ToString(CultureInfo.InvariantCulture) : null,
        });
    }

    private FakeReply Delete(StoredBatch batch, FakeCall call)
    {
        if (!batch.StatusAt(call.Request.Time).IsTerminal)
        {
            return Error(409, "The batch is still running");
        }

        _batches.Remove(batch);
        return JsonAnswer.Of(new JsonObject { ["id"] = batch.Id, ["object"] = "batch", ["deletion"] = new JsonObject { ["openrouter"] = "deleted" } });
    }

    private FakeReply WithBatch(FakeCall call, Func<StoredBatch, FakeCall, FakeReply> answer)
    {
        lock (_lock)
        {
            return _batches.Find(batch => batch.Id == call["id"]) is { } batch ? answer(batch, call) : Error(404, "Batch not found");
        }
    }

    private static BatchStatus Stored(BatchStatus status) => status == BatchStatus.Finalizing || status == BatchStatus.Cancelling ? BatchStatus.InProgress : status;

    private static string StoredStatus(BatchStatus status) => Stored(status).Value;

    private static int? SizeOf(Dictionary<string, string> query, int max, int otherwise) =>
        !query.TryGetValue("limit", out var text) ? otherwise : int.TryParse(text, CultureInfo.InvariantCulture, out var size) && size >= 1 && size <= max ? size : null;

    private static DateTimeOffset? TimeOf(Dictionary<string, string> query, string name) =>
        query.TryGetValue(name, out var text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    private static FakeReply Reply(JsonObject node, int status) => FakeReply.Bytes(WireJson.Write(node), "application/json", status);

    // The errors of batches have neither metadata nor a user.
    private static FakeReply Error(int status, string message) =>
        FakeReply.Bytes(WireJson.Write(new JsonObject { ["error"] = new JsonObject { ["code"] = status, ["message"] = message } }), "application/json", status);
}
