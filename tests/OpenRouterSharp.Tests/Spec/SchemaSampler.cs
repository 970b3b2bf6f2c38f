using System.Text.Json.Nodes;

namespace OpenRouterSharp.Tests.Spec;

/// <summary>Makes JSON of a schema: as many values as it takes for each variant, word and field to appear once.</summary>
internal static class SchemaSampler
{
    /// <summary>Makes the samples. A text is <c>1</c>, which is a price too.</summary>
    internal static IReadOnlyList<JsonNode> Samples(JsonNode schema)
    {
        var resolved = ChatSchema.Resolve(schema);
        if (resolved["allOf"] is JsonArray parts)
        {
            return Samples(parts.First(static part => part!.AsObject().Count > 0)!);
        }

        if (resolved["enum"] is JsonArray words)
        {
            return [.. words.OfType<JsonNode>()];
        }

        var variants = ChatSchema.Variants(resolved).ToList();
        return variants.Count > 0
            ? [.. variants.SelectMany(Samples)]
            : ChatSchema.Types(resolved).FirstOrDefault(static type => type != "null") switch
            {
                "object" => Objects(resolved),
                "array" => [new JsonArray([.. Samples(resolved["items"]!).Select(static item => item.DeepClone())])],
                "string" => ["1"],
                "integer" => [1],
                "number" => [0.5],
                "boolean" => [true],
                null when ChatSchema.Types(resolved).Count == 0 => ["anything"],
                _ => [],
            };
    }

    private static List<JsonNode> Objects(JsonObject schema)
    {
        if (schema["properties"] is not JsonObject properties)
        {
            // 42 is a token id as well as a name.
            return [schema["additionalProperties"] is JsonObject others ? new JsonObject { ["42"] = Samples(others)[0].DeepClone() } : new JsonObject()];
        }

        var samples = properties.ToDictionary(static property => property.Key, static property => Samples(property.Value!));
        var count = samples.Values.Select(static values => values.Count).DefaultIfEmpty(1).Max();
        return [.. Enumerable.Range(0, count).Select(i => new JsonObject(samples
            .Where(static pair => pair.Value.Count > 0)
            .Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value[i % pair.Value.Count].DeepClone()))))];
    }
}
