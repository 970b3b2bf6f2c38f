using System.Net.ServerSentEvents;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace OpenRouterSharp.Benchmarks.Peers;

/// <summary>What one writes in an afternoon: System.Text.Json over the framework's event parser, or over lines.</summary>
public static class SystemTextJson
{
    private static readonly JsonSerializerOptions _reflection = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Source-generated, models of its own.</summary>
    public static async Task<int> SourceGeneratedAsync(Stream body)
    {
        var characters = 0;
        await foreach (var item in SseParser.Create(body, static (_, data) => Read(data, PlainJsonContext.Default.PlainChunk)).EnumerateAsync())
        {
            characters += Characters(item.Data);
        }

        return characters;
    }

    /// <summary>Source-generated, the library's models with all their tolerance.</summary>
    public static Task<int> LibraryModelsAsync(Stream body) => LibraryModelsAsync(body, static chunk => (chunk.Reasoning ?? chunk.Text)?.Length ?? 0);

    public static async Task<int> LibraryModelsAsync(Stream body, Func<ChatCompletionChunk, int> count)
    {
        ArgumentNullException.ThrowIfNull(count);
        var characters = 0;
        var info = (JsonTypeInfo<ChatCompletionChunk>)OpenRouterJson.Options.GetTypeInfo(typeof(ChatCompletionChunk));
        await foreach (var item in SseParser.Create(body, (_, data) => Read(data, info)).EnumerateAsync())
        {
            characters += item.Data is null ? 0 : count(item.Data);
        }

        return characters;
    }

    /// <summary>Lines and reflection.</summary>
    public static async Task<int> LinesAsync(Stream body)
    {
        var characters = 0;
        using var reader = new StreamReader(body);
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal) && line != "data: [DONE]")
            {
                characters += Characters(JsonSerializer.Deserialize<PlainChunk>(line.AsSpan(6), _reflection));
            }
        }

        return characters;
    }

    private static T? Read<T>(ReadOnlySpan<byte> data, JsonTypeInfo<T> info)
        where T : class => data.SequenceEqual("[DONE]"u8) ? null : JsonSerializer.Deserialize(data, info);

    private static int Characters(PlainChunk? chunk)
    {
        if (chunk?.Choices is not [{ Delta: { } delta }, ..])
        {
            return 0;
        }

        return delta.ToolCalls is [{ Function.Arguments: { } arguments }] ? arguments.Length : (string.IsNullOrEmpty(delta.Reasoning) ? delta.Content : delta.Reasoning)?.Length ?? 0;
    }
}
