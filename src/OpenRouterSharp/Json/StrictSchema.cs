using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenRouterSharp.Json;

/// <summary>Defines what strict mode allows in a schema: https://platform.openai.com/docs/guides/structured-outputs#supported-schemas</summary>
internal static class StrictSchema
{
    /// <summary>Gets the string formats that strict mode supports.</summary>
    internal static IReadOnlyList<string> Formats { get; } = ["date-time", "time", "date", "duration", "email", "hostname", "ipv4", "ipv6", "uuid"];

    /// <summary>Gets the keywords that strict mode rejects everywhere.</summary>
    internal static IReadOnlyList<string> RefusedKeywords { get; } =
        ["default", "allOf", "oneOf", "not", "if", "then", "else", "patternProperties", "dependentRequired", "dependentSchemas", "prefixItems", "minLength", "maxLength"];

    private static readonly string[] _maps = ["properties", "$defs", "definitions"];
    private static readonly string[] _dropped = ["default", "$comment", "minLength", "maxLength"];

    /// <summary>Closes a schema that was written elsewhere, at every level.</summary>
    /// <exception cref="ArgumentException">The schema contains a dictionary, whose keys strict mode would have to know.</exception>
    internal static JsonElement Close(JsonElement schema, string paramName)
    {
        var node = JsonObject.Create(schema)!;
        KeepAll(node, paramName);
        return RawJson.ParseObject(node.ToJsonString());
    }

    // Inner schemas come first, as the exporter visits them.
    private static void KeepAll(JsonNode? node, string paramName)
    {
        if (node is not JsonObject schema)
        {
            return;
        }

        if (schema["additionalProperties"] is JsonObject)
        {
            throw new ArgumentException("The schema contains a dictionary, which strict mode does not allow, since its keys are not known: use a list of pairs, or strict: false.", paramName);
        }

        foreach (var keyword in _maps)
        {
            foreach (var (_, inner) in schema[keyword] as JsonObject ?? [])
            {
                KeepAll(inner, paramName);
            }
        }

        foreach (var inner in schema["anyOf"] as JsonArray ?? [])
        {
            KeepAll(inner, paramName);
        }

        KeepAll(schema["items"], paramName);
        Keep(schema);
    }

    /// <summary>Makes one level of an exported schema comply: every property is required, and no others are allowed.</summary>
    internal static void Keep(JsonObject schema)
    {
        foreach (var keyword in _dropped)
        {
            schema.Remove(keyword);
        }

        if (schema["format"] is { } format && !Formats.Contains(format.GetValue<string>()))
        {
            schema.Remove("format");
        }

        if (schema["anyOf"] is JsonArray forms)
        {
            KeepForms(schema, forms);
        }
        else if (schema["properties"] is JsonObject || SchemaKeywords.HasType(schema, "object"))
        {
            Close(schema);
        }
    }

    // The exporter writes once, beside the alternatives of a type, what strict mode requires in each. Null is then an alternative of its own.
    private static void KeepForms(JsonObject schema, JsonArray forms)
    {
        foreach (var form in forms.OfType<JsonObject>().Where(static form => form["properties"] is JsonObject))
        {
            Close(form);
        }

        if (SchemaKeywords.HasType(schema, "null"))
        {
            forms.Add((JsonNode)new JsonObject { ["type"] = "null" });
        }

        schema.Remove("type");
        schema.Remove("required");
    }

    private static void Close(JsonObject schema)
    {
        if (!schema.ContainsKey("type"))
        {
            schema.Insert(0, "type", "object");
        }

        if (schema["properties"] is not JsonObject properties)
        {
            schema["properties"] = properties = [];
        }

        foreach (var property in properties)
        {
            // The discriminator of the type's alternatives.
            if (property.Value is JsonObject word && word["const"]?.GetValueKind() == JsonValueKind.String && !word.ContainsKey("type"))
            {
                word.Insert(0, "type", "string");
            }
        }

        schema["required"] = new JsonArray([.. properties.Select(static property => (JsonNode)property.Key)]);
        schema["additionalProperties"] = false;
    }
}
