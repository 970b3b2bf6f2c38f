using System.Text.Json.Nodes;

namespace OpenRouterSharp.Tests.Chat.OddAnswers;

/// <summary>Puts every JSON kind in the place of every member and every item of a JSON text.</summary>
internal static class WrongKind
{
    private static readonly string[] _values = ["{}", "[]", "\"odd\"", "7", "true", """{"odd":1}""", "[1]", """[{"odd":[true]}]"""];

    /// <summary>Makes the texts, each with the path of what was replaced.</summary>
    internal static IEnumerable<(string Path, string Json)> Of(string json) =>
        from path in Paths(JsonNode.Parse(json)!)
        from value in _values
        select (string.Concat(path.Select(static step => step is int ? $"[{step}]" : $".{step}")), Replaced(json, path, value));

    /// <summary>Tells whether a change at one path touches what stands at another.</summary>
    internal static bool Touches(string changed, string path) =>
        path.StartsWith(changed, StringComparison.Ordinal) || changed.StartsWith(path, StringComparison.Ordinal);

    private static IEnumerable<object[]> Paths(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(static member => Paths(member.Value).Prepend([]).Select(rest => (object[])[member.Key, .. rest])),
        JsonArray items => items.SelectMany(static (item, index) => Paths(item).Prepend([]).Select(rest => (object[])[index, .. rest])),
        _ => [],
    };

    private static string Replaced(string json, object[] path, string value)
    {
        var root = JsonNode.Parse(json)!;
        var parent = path[..^1].Aggregate(root, static (node, step) => step is int index ? node[index]! : node[(string)step]!);
        if (path[^1] is int last)
        {
            parent[last] = JsonNode.Parse(value);
        }
        else
        {
            parent[(string)path[^1]] = JsonNode.Parse(value);
        }

        return root.ToJsonString();
    }
}
