using System.Text.Json.Nodes;

namespace OpenRouterSharp.Tests.StructuredOutput;

/// <summary>Makes JSON of every kind.</summary>
internal static class RandomJson
{
    private static readonly string[] _texts = ["", "a", "é", "😀", "\"", "\\", "\n", "\u0001", "long text with spaces", "}", "]", ",", ":"];

    internal static JsonNode Of(Random random, int depth = 0) => random.Next(depth > 3 ? 2 : 3) == 2 || depth == 0
        ? random.Next(2) == 0 ? List(random, depth) : Object(random, depth)
        : Scalar(random);

    private static JsonArray List(Random random, int depth) => new([.. Enumerable.Range(0, random.Next(5)).Select(_ => (JsonNode?)Of(random, depth + 1))]);

    private static JsonObject Object(Random random, int depth) =>
        new(Enumerable.Range(0, random.Next(5)).Select(index => KeyValuePair.Create(index + Text(random), (JsonNode?)Of(random, depth + 1))));

    private static JsonNode Scalar(Random random) => random.Next(4) switch
    {
        0 => JsonValue.Create(random.Next(-1000, 1000)),
        1 => JsonValue.Create(random.NextDouble() * 1e6),
        2 => JsonValue.Create(random.Next(2) == 0),
        _ => JsonValue.Create(Text(random)),
    };

    private static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(4)).Select(_ => _texts[random.Next(_texts.Length)]));
}
