using System.Net.ServerSentEvents;
using System.Text.Json;

namespace OpenRouterSharp.Benchmarks.Peers;

/// <summary>The floors: what it costs to have the bytes, to split them into events, and to take nothing but the text out of them.</summary>
public static class TextOnly
{
    public static async Task<int> BytesAsync(Stream body)
    {
        var buffer = new byte[8192];
        var total = 0;
        while (await body.ReadAsync(buffer) is var read and > 0)
        {
            total += read;
        }

        return total;
    }

    public static async Task<int> EventsAsync(Stream body)
    {
        var total = 0;
        await foreach (var item in SseParser.Create(body, static (_, data) => data.Length).EnumerateAsync())
        {
            total += item.Data;
        }

        return total;
    }

    /// <summary>The floor that all is measured against.</summary>
    public static async Task<int> TextAsync(Stream body)
    {
        var characters = 0;
        await foreach (var item in SseParser.Create(body, static (_, data) => TextOf(data)).EnumerateAsync())
        {
            characters += item.Data?.Length ?? 0;
        }

        return characters;
    }

    /// <summary>The same for streams of tool calls.</summary>
    public static async Task<int> ArgumentsAsync(Stream body)
    {
        var characters = 0;
        await foreach (var item in SseParser.Create(body, static (_, data) => ArgumentsOf(data)).EnumerateAsync())
        {
            characters += item.Data?.Length ?? 0;
        }

        return characters;
    }

    /// <summary>Takes the text out of a chunk.</summary>
    public static string? TextOf(ReadOnlySpan<byte> data)
    {
        if (data.SequenceEqual("[DONE]"u8))
        {
            return null;
        }

        string? text = null;
        var reader = new Utf8JsonReader(data);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && (reader.ValueTextEquals("reasoning"u8) || reader.ValueTextEquals("content"u8)))
            {
                reader.Read();
                if (reader.TokenType == JsonTokenType.String && !reader.ValueSpan.IsEmpty)
                {
                    text = reader.GetString();
                }
            }
        }

        return text;
    }

    private static string? ArgumentsOf(ReadOnlySpan<byte> data)
    {
        if (data.SequenceEqual("[DONE]"u8))
        {
            return null;
        }

        var reader = new Utf8JsonReader(data);
        string? arguments = null;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("arguments"u8))
            {
                reader.Read();
                arguments = reader.GetString();
            }
        }

        return arguments;
    }
}
