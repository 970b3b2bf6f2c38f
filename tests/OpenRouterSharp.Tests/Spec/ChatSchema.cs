using System.Text.Json.Nodes;

namespace OpenRouterSharp.Tests.Spec;

/// <summary>The names, types and constraints of OpenRouter's schema of chat completions, of 22 August 2026 with the additions through October 2026.</summary>
internal static class ChatSchema
{
    private const string RefPrefix = "#/components/schemas/";

    private static readonly JsonObject _schemas = Load();

    internal static JsonObject Get(string name) => _schemas[name]!.AsObject();

    /// <summary>Follows references to the schema that says something.</summary>
    internal static JsonObject Resolve(JsonNode schema)
    {
        var target = schema.AsObject();
        while (target["$ref"] is { } reference)
        {
            target = Get(reference.GetValue<string>()[RefPrefix.Length..]);
        }

        return target;
    }

    /// <summary>Gets the schemas of which one or more must fit; empty where there is no choice.</summary>
    internal static IEnumerable<JsonNode> Variants(JsonObject schema) =>
        (schema["anyOf"] ?? schema["oneOf"])?.AsArray().Select(static variant => variant!) ?? [];

    /// <summary>Gets the types that a schema allows; empty for any.</summary>
    internal static IReadOnlyList<string> Types(JsonObject schema) => schema["type"] switch
    {
        null => [],
        JsonArray types => [.. types.Select(static type => type!.GetValue<string>())],
        var type => [type.GetValue<string>()],
    };

    private static JsonObject Load()
    {
        using var stream = typeof(ChatSchema).Assembly.GetManifestResourceStream("chat.schema.json")!;
        return JsonNode.Parse(stream)!["components"]!["schemas"]!.AsObject();
    }
}
