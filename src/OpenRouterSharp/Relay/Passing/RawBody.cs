using System.Buffers;
using System.Globalization;
using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Relay.Passing;

/// <summary>Reads the settings of a request body, and replaces single members of it, without touching any other byte.</summary>
internal static class RawBody
{
    // The service decides on the depth that it accepts.
    private static readonly JsonReaderOptions _options = new() { MaxDepth = 1024 };

    // What fallbacks and telemetry look at: the messages are not among it.
    private static readonly string[] _facts =
    [
        "model", "models", "session_id", "temperature", "top_p", "top_k", "max_tokens", "max_completion_tokens", "frequency_penalty", "presence_penalty", "seed",
        "stop", "reasoning", "reasoning_effort", "response_format",
    ];

    /// <summary>Checks that a body is a JSON object, and reads its settings as a request without messages.</summary>
    /// <exception cref="ArgumentException">The body is not a JSON object.</exception>
    internal static ChatRequest ReadFacts(ReadOnlySpan<byte> body, string parameterName)
    {
        try
        {
            using var facts = new PooledBuffer();
            var json = new Utf8JsonReader(body, _options);
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            {
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"The request body must be a JSON object; at byte {json.TokenStartIndex} it has a JSON {NameOf(json.TokenType)}."), parameterName);
            }

            facts.Write("{"u8);
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var start = (int)json.TokenStartIndex;
                var isFact = IsFact(in json);
                json.Read();
                json.Skip();
                if (isFact)
                {
                    facts.Write(facts.Length > 1 ? ","u8 : default);
                    facts.Write(body[start..(int)json.BytesConsumed]);
                }
            }

            // Anything after the object is an error, too.
            json.Read();
            facts.Write("}"u8);
            return WireJson.Read<ChatRequest>(facts.WrittenSpan)!;
        }
        catch (JsonException e)
        {
            throw new ArgumentException($"The request body is not a JSON object: {Place(e, body)}", parameterName, e);
        }
    }

    /// <summary>Returns a copy of a body with another value of a member. Each occurrence is replaced; without one, the member is inserted at the start.</summary>
    /// <param name="body">A JSON object.</param>
    /// <param name="name">The name of the member.</param>
    /// <param name="value">The JSON value.</param>
    internal static byte[] With(ReadOnlySpan<byte> body, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        using var output = new PooledBuffer(body.Length + name.Length + value.Length + "\"\":,"u8.Length);
        var json = new Utf8JsonReader(body, _options);
        json.Read();
        var first = (int)json.BytesConsumed;
        var copied = 0;
        var isEmpty = true;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            isEmpty = false;
            var isMember = json.ValueTextEquals(name);
            json.Read();
            var start = (int)json.TokenStartIndex;
            json.Skip();
            if (isMember)
            {
                output.Write(body[copied..start]);
                output.Write(value);
                copied = (int)json.BytesConsumed;
            }
        }

        if (copied == 0)
        {
            output.Write(body[..first]);
            output.Write("\""u8);
            output.Write(name);
            output.Write("\":"u8);
            output.Write(value);
            output.Write(isEmpty ? default : ","u8);
            copied = first;
        }

        output.Write(body[copied..]);
        return output.WrittenSpan.ToArray();
    }

    private static bool IsFact(in Utf8JsonReader json)
    {
        foreach (var name in _facts)
        {
            if (json.ValueTextEquals(name))
            {
                return true;
            }
        }

        return false;
    }

    private static string NameOf(JsonTokenType type) => type switch
    {
        JsonTokenType.StartArray => "array",
        JsonTokenType.String => "string",
        JsonTokenType.Number => "number",
        JsonTokenType.Null => "null",
        _ => "boolean",
    };

    // The framework's own message quotes the text, which may be content.
    private static string Place(JsonException e, ReadOnlySpan<byte> body)
    {
        if (body.Trim(" \t\r\n"u8).IsEmpty)
        {
            return "it is empty.";
        }

        var (line, column) = (e.LineNumber.GetValueOrDefault(), e.BytePositionInLine.GetValueOrDefault());
        var start = 0;
        for (var i = 0L; i < line; i++)
        {
            start += body[start..].IndexOf((byte)'\n') + 1;
        }

        return string.Create(CultureInfo.InvariantCulture, $"it is not valid JSON at byte {start + column} (line {line + 1}, column {column + 1}).");
    }
}
