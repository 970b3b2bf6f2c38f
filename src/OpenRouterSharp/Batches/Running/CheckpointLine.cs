using System.Globalization;
using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Batches.Running;

/// <summary>
/// Writes and reads the lines of a checkpoint file: a row of results as the service writes it, with the hash of its request beside it.
/// </summary>
internal static class CheckpointLine
{
    private const string HashFormat = "x32";

    /// <summary>Writes the line of a completion, without the line break.</summary>
    internal static ReadOnlyMemory<byte> Of(RunnableRow row, ChatCompletion completion) => Write(row, json =>
    {
        json.WriteStartObject("response"u8);
        json.WriteNumber("status_code"u8, completion.ResponseInfo?.StatusCode is > 0 and var status ? status : 200);
        json.WriteString("request_id"u8, completion.ResponseInfo?.GenerationId ?? completion.Id);
        json.Member("body"u8, completion);
        json.WriteEndObject();
        json.WriteNull("error"u8);
    });

    /// <summary>Writes the line of an error, without the line break.</summary>
    internal static ReadOnlyMemory<byte> Of(RunnableRow row, OpenRouterException e) => Write(row, json =>
    {
        json.WriteNull("response"u8);
        json.Member("error"u8, new ApiError
        {
            Code = e.StatusCode?.ToString(CultureInfo.InvariantCulture) ?? e.Code,
            Message = e.Message,
            ErrorType = e.Kind,
            Availability = e.Availability,
            Metadata = e.Metadata,
        });
    });

    /// <summary>Parses a line, which the library wrote.</summary>
    internal static JsonElement Parse(ReadOnlyMemory<byte> line) => JsonElement.Parse(line.Span);

    /// <summary>
    /// Determines whether a result stays what it is if the request is made again: a completion, or an error that is about the request itself. A lack of
    /// credit, a rejected key, and whatever may pass are not.
    /// </summary>
    internal static bool IsFinal(OpenRouterException? error) =>
        error is null
        || (!error.IsTransient && !error.IsOutOfQuota && !error.IsDailyCap && (error.StatusCode is 400 or 413 or 422 || (error.StatusCode == 403 && error.Moderation is not null)));

    /// <summary>Reads the ID and the hash of a line; <see langword="null"/> if it is not a line of a checkpoint.</summary>
    internal static (string CustomId, UInt128 Hash)? Key(ReadOnlySpan<byte> line)
    {
        try
        {
            var json = new Utf8JsonReader(line);
            string? id = null;
            UInt128? hash = null;
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            {
                return null;
            }

            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var isId = json.ValueTextEquals("custom_id"u8);
                var isHash = json.ValueTextEquals("hash"u8);
                json.Read();
                if (isId && json.TokenType == JsonTokenType.String)
                {
                    id = JsonText.Of(ref json);
                }
                else if (isHash && json.TokenType == JsonTokenType.String && UInt128.TryParse(JsonText.Of(ref json), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var parsed))
                {
                    hash = parsed;
                }

                json.Skip();
            }

            return id is not null && hash is { } known && !json.Read() ? (id, known) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ReadOnlyMemory<byte> Write(RunnableRow row, Action<Utf8JsonWriter> rest)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, WireJson.WriterOptions);
        json.WriteStartObject();
        json.WriteString("custom_id"u8, row.CustomId);
        json.WriteString("hash"u8, row.Hash.ToString(HashFormat, CultureInfo.InvariantCulture));
        rest(json);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }
}
