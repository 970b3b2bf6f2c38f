using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenRouterSharp.Testing.Playback;
using OpenRouterSharp.Testing.Replies;

namespace OpenRouterSharp.Testing.Groups.Batches;

/// <summary>Represents the result of a request of a batch.</summary>
/// <param name="Json">The row of results.</param>
/// <param name="IsFailed">Whether the request failed.</param>
/// <param name="Usage">The usage with the cost, which the row does not show.</param>
internal sealed record RowAnswer(byte[] Json, bool IsFailed, Usage? Usage)
{
    private const string Error = "error";

    /// <summary>Answers a request by the script, as if it had been sent alone.</summary>
    internal static RowAnswer Of(UploadedRow row, int number, string endpoint, FakeCall call, SimulatedBatches settings)
    {
        var node = new JsonObject { ["id"] = string.Create(CultureInfo.InvariantCulture, $"batch_req_fake{number:D6}"), ["custom_id"] = row.CustomId, ["response"] = null, [Error] = null };
        if (settings.RowError?.Invoke(row.CustomId) is { } error)
        {
            node[Error] = new JsonObject
            {
                ["type"] = error.Type ?? error.ErrorType?.Value ?? "server_error",
                ["message"] = error.Message,
                ["param"] = error.Param,
                ["error_type"] = error.ErrorType?.Value ?? ErrorKind.Server.Value,
            };
            return new RowAnswer(WireJson.Write(node), IsFailed: true, Usage: null);
        }

        var record = new RecordedRequest(number, "POST", "/api" + endpoint, string.Empty, call.Request.Headers, WithModel(row, call), TimeProvider.System);
        var plan = (call.Context.ReplyTo(record) ?? FakeReply.Error(404, $"Not found: {record}", ErrorKind.NotFound)).Plan(new ReplyContext(record, call.Context.Log));
        var body = Parse(plan);
        var usage = body?["usage"] is JsonObject counted ? counted.Deserialize(WireJson.Info<Usage>()) : null;
        (body?["usage"] as JsonObject)?.Remove("cost");
        (body?["usage"] as JsonObject)?.Remove("cost_details");
        node["response"] = new JsonObject { ["status_code"] = plan.Status, ["request_id"] = body?["id"]?.DeepClone(), ["body"] = body };
        return new RowAnswer(WireJson.Write(node), plan.Status is < 200 or >= 300, usage);
    }

    private static string WithModel(UploadedRow row, FakeCall call)
    {
        var body = JsonNode.Parse(row.Body)!.AsObject();
        body["model"] ??= call.Request.Upload!.Submission!.Model.Value;
        return body.ToJsonString(OpenRouterJson.Options);
    }

    private static JsonNode? Parse(ResponsePlan plan)
    {
        byte[] bytes = [.. plan.Steps.OfType<PlayStep.Bytes>().SelectMany(static step => step.Piece.ToArray())];
        try
        {
            return JsonNode.Parse(bytes);
        }
        catch (JsonException)
        {
            return JsonValue.Create(System.Text.Encoding.UTF8.GetString(bytes));
        }
    }
}
