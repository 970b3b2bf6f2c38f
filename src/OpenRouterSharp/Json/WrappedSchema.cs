using System.Text.Json.Nodes;

namespace OpenRouterSharp.Json;

/// <summary>Wraps a schema that cannot be a root, such as that of a list, in the schema of an object.</summary>
internal static class WrappedSchema
{
    /// <summary>The name of the member that holds the value.</summary>
    internal const string Member = "value";

    private const string Place = "/properties/" + Member;
    private const string Reference = "$ref";

    /// <summary>Wraps a schema; its references into itself then point to its new place.</summary>
    internal static JsonObject Of(JsonObject schema)
    {
        Move(schema);
        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject { [Member] = schema },
            ["required"] = new JsonArray(Member),
            ["additionalProperties"] = false,
        };
    }

    private static void Move(JsonNode? node)
    {
        switch (node)
        {
            case JsonArray list:
                foreach (var item in list)
                {
                    Move(item);
                }

                break;
            case JsonObject part when part[Reference] is JsonValue value && value.TryGetValue<string>(out var pointer):
                part[Reference] = "#" + Place + pointer[1..];
                break;
            case JsonObject part:
                foreach (var (_, member) in part)
                {
                    Move(member);
                }

                break;
        }
    }
}
