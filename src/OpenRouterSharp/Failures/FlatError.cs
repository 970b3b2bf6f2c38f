using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Failures;

/// <summary>
/// Reads errors without the service's envelope, as other servers write them:
/// <c>{"object":"error","message":"…","code":400}</c>, <c>{"detail":"…"}</c>, <c>{"code":50003,"msg":"…"}</c>.
/// </summary>
internal static class FlatError
{
    private static readonly string[] _codes = ["code", "status_code", "status", "errcode"];
    private static readonly string[] _successes = ["0", "200", "ok", "success"];

    /// <summary>Reads JSON as an error, if it has a message.</summary>
    internal static ApiError? Of(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Array && json.GetArrayLength() > 0)
        {
            return Of(json[0]);
        }

        if (RawJson.MemberOf(json, "error") is { ValueKind: JsonValueKind.Object } inner)
        {
            return WireJson.Read<ApiError>(JsonMarshal.GetRawUtf8Value(inner)) is { } error ? error with { Message = error.Message ?? ProviderMessage.Dig(inner) } : null;
        }

        if (ProviderMessage.Dig(json) is not { } words)
        {
            return null;
        }

        var flat = json.ValueKind == JsonValueKind.Object ? WireJson.Read<ApiError>(JsonMarshal.GetRawUtf8Value(json)) : null;
        return new ApiError { Message = words, Code = CodeOf(json), Type = flat?.Type, ErrorType = flat?.ErrorType, HttpStatus = flat?.HttpStatus };
    }

    /// <summary>Reads an event of a stream as an error.</summary>
    /// <param name="data">The event's data.</param>
    /// <param name="isNamedError">Whether the event is named <c>error</c>.</param>
    /// <returns>The error, or <see langword="null"/> if the event is something else.</returns>
    internal static ApiError? OfEvent(ReadOnlySpan<byte> data, bool isNamedError)
    {
        var text = Encoding.UTF8.GetString(data);
        try
        {
            using var document = JsonText.Parse(text);
            var json = document.RootElement;
            return isNamedError ? Of(json) ?? new ApiError { Message = text, Code = CodeOf(json) }
                : IsError(json) ? Of(json)
                : null;
        }
        catch (JsonException)
        {
            return isNamedError ? new ApiError { Message = text } : null;
        }
    }

    // Events without choices may also report progress or success.
    private static bool IsError(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || RawJson.MemberOf(json, "success") is { ValueKind: JsonValueKind.True })
        {
            return false;
        }

        var kind = RawJson.MemberOf(json, "object") is { } named ? RawJson.TextOf(named) : null;
        if (kind is not null)
        {
            return string.Equals(kind, "error", StringComparison.OrdinalIgnoreCase);
        }

        return CodeOf(json) is { } code
            ? !_successes.Contains(code, StringComparer.OrdinalIgnoreCase)
            : RawJson.MemberOf(json, "status") is not { ValueKind: JsonValueKind.String };
    }

    private static string? CodeOf(JsonElement json)
    {
        foreach (var name in _codes)
        {
            if (RawJson.MemberOf(json, name) is { ValueKind: JsonValueKind.Number or JsonValueKind.String } code
                && RawJson.TextOf(code) is { Length: > 0 } text
                && (name != "status" || int.TryParse(text, out _)))
            {
                return text;
            }
        }

        return null;
    }
}
