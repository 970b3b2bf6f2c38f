using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenRouterSharp.Tests.Support;

/// <summary>Reads and writes JSON the way the library does.</summary>
internal static class Wire
{
    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, OpenRouterJson.Options)!;

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, OpenRouterJson.Options);

    public static T RoundTrip<T>(T value) => Read<T>(Write(value));

    public static ChatCompletion Completion(string json) => Read<ChatCompletion>(json);

    /// <summary>Reads an answer of one choice, given the members of its message.</summary>
    public static ChatCompletion Message(string members) => Completion($$$"""{"choices":[{"index":0,"message":{"role":"assistant",{{{members}}}}}]}""");

    /// <summary>Reads the <c>data:</c> lines of a stream.</summary>
    public static IEnumerable<ChatCompletionChunk> Chunks(string stream) =>
        from line in stream.Split('\n')
        where line.StartsWith("data: {", StringComparison.Ordinal)
        select Read<ChatCompletionChunk>(line["data: ".Length..]);

    /// <summary>Reads chunks of one choice, given its deltas.</summary>
    public static IEnumerable<ChatCompletionChunk> Deltas(params string[] deltas) =>
        from delta in deltas
        select Read<ChatCompletionChunk>($$"""{"choices":[{"index":0,"delta":{{delta}}}]}""");

    public static ChatCompletion Fold(IEnumerable<ChatCompletionChunk> chunks)
    {
        var accumulator = new ChatCompletionAccumulator();
        foreach (var chunk in chunks)
        {
            accumulator.Add(chunk);
        }

        return accumulator.ToCompletion();
    }

    public static ChatCompletion Fold(string stream) => Fold(Chunks(stream));

    public static ChatCompletion FoldDeltas(params string[] deltas) => Fold(Deltas(deltas));

    public static void Equal<T>(string expected, T actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(Write(actual))), $"Expected {expected}\nActual   {Write(actual)}");
}
