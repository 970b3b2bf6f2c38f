using System.Runtime.InteropServices;
using System.Text.Json;
using OpenRouterSharp.Failures;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Batches;

/// <summary>
/// Reads one row of results: <c>{id, custom_id, response: {status_code, request_id, body} | null, error: {…} | null}</c>. Whatever is wrong with it is
/// its own error and never that of the rows around it.
/// </summary>
internal static class BatchRow
{
    private const string Response = "response";

    /// <summary>Gets the body of the row's response.</summary>
    internal static JsonElement? BodyOf(JsonElement row) =>
        RawJson.MemberOf(row, Response) is { } response && RawJson.MemberOf(response, "body") is { ValueKind: not JsonValueKind.Null } body ? body : null;

    /// <summary>Reads a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="keys">Redacts keys from errors.</param>
    /// <param name="now">The current time.</param>
    internal static BatchResult Read(JsonElement row, KeyRedactor keys, DateTimeOffset now)
    {
        var result = new BatchResult { CustomId = IdOf(row), Json = row };
        try
        {
            return Read(result, keys, now);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            return result with { Error = BatchFailure.OfRow($"cannot be read: {JsonFault.Describe(e)}", row, keys) };
        }
    }

    private static BatchResult Read(BatchResult result, KeyRedactor keys, DateTimeOffset now)
    {
        var row = result.Json;
        if (row.ValueKind != JsonValueKind.Object)
        {
            return result with { Error = BatchFailure.OfRow($"is not an object but {row.ValueKind}.", row, keys) };
        }

        var response = RawJson.MemberOf(row, Response) is { ValueKind: JsonValueKind.Object } some ? some : (JsonElement?)null;
        var status = response is { } answer ? StatusOf(answer) : null;
        if (RawJson.MemberOf(row, "error") is { ValueKind: not JsonValueKind.Null } failed && ErrorOf(failed) is { } rowError)
        {
            return result with { Error = BatchFailure.OfRow(rowError, status, provider: null, generationId: null, keys, now) };
        }

        if (response is null)
        {
            return result with { Error = BatchFailure.OfRow("has neither a response nor an error.", row, keys) };
        }

        return BodyOf(row) switch
        {
            { } body when status is < 200 or >= 300 => result with { Error = BatchFailure.OfRow(ErrorIn(body), status, provider: null, generationId: null, keys, now) },
            null when status is < 200 or >= 300 => result with { Error = BatchFailure.OfRow(new ApiError(), status, provider: null, generationId: null, keys, now) },
            null => result with { Error = BatchFailure.OfRow("has a response without a body.", row, keys) },
            { } body => OfBody(result, body, keys, now),
        };
    }

    private static BatchResult OfBody(BatchResult result, JsonElement body, KeyRedactor keys, DateTimeOffset now)
    {
        if (IsOfAnotherEndpoint(body))
        {
            return result;
        }

        var completion = WireJson.Read<ChatCompletion>(JsonMarshal.GetRawUtf8Value(body));
        if (completion?.Error is { } error && !(error.IsEmpty && completion.Choices.Count > 0))
        {
            return result with { Error = BatchFailure.OfRow(error, status: null, completion.Provider, completion.Id, keys, now) };
        }

        if (completion is null or { Choices.Count: 0 })
        {
            return result with { Error = BatchFailure.OfRow("has neither choices nor an error.", result.Json, keys) };
        }

        foreach (var choice in completion.Choices)
        {
            if (choice.Error is { IsEmpty: false } choiceError)
            {
                return result with { Error = WithPartial(BatchFailure.OfRow(choiceError, status: null, completion.Provider, completion.Id, keys, now), completion) };
            }

            if (choice.FinishReason == FinishReason.Error)
            {
                return result with { Error = WithPartial(BatchFailure.WithoutMessage(choice.NativeFinishReason, completion.Provider, completion.Id, keys), completion) };
            }
        }

        return result with { Completion = completion };
    }

    private static OpenRouterException WithPartial(OpenRouterException e, ChatCompletion completion)
    {
        e.Attach(completion);
        return e;
    }

    // Embeddings are a list, a Responses answer says "response", and a message of Anthropic's has a type.
    private static bool IsOfAnotherEndpoint(JsonElement body) =>
        RawJson.MemberOf(body, "choices") is null
        && RawJson.MemberOf(body, "error") is not { ValueKind: JsonValueKind.Object }
        && (RawJson.StringOf(body, "object") is "list" or "response" || RawJson.StringOf(body, "type") is "message" || RawJson.MemberOf(body, "data") is { ValueKind: JsonValueKind.Array });

    private static string IdOf(JsonElement row) => RawJson.MemberOf(row, "custom_id") switch
    {
        { ValueKind: JsonValueKind.String or JsonValueKind.Number } id => RawJson.TextOf(id),
        _ => string.Empty,
    };

    private static int? StatusOf(JsonElement response)
    {
        if (RawJson.MemberOf(response, "status_code") is not { } status)
        {
            return null;
        }

        return int.TryParse(RawJson.TextOf(status), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static ApiError? ErrorOf(JsonElement error) => WireJson.Read<ApiErrorResponse>(Wrapped(error))?.Error;

    private static ApiError ErrorIn(JsonElement body) => ErrorBody.TryParse(RawJson.TextOf(body)) ?? new ApiError { Message = RawJson.TextOf(body) };

    // The tolerant reader of errors expects them in their envelope.
    private static byte[] Wrapped(JsonElement error) => [.. "{\"error\":"u8, .. JsonMarshal.GetRawUtf8Value(error), (byte)'}'];
}
