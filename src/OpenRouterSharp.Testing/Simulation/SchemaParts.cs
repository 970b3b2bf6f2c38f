using System.Text.Json;

namespace OpenRouterSharp.Testing.Simulation;

/// <summary>Reads the parts of a JSON schema, which may be anything.</summary>
internal static class SchemaParts
{
    /// <summary>Determines whether a schema has a property of a name.</summary>
    internal static bool HasProperty(JsonElement? schema, string name) =>
        schema is { } known && PropertiesOf(known).Any(property => Question.Words(property.Name.Replace('_', ' ')).Contains(name, StringComparer.OrdinalIgnoreCase));

    internal static string? TypeOf(JsonElement schema)
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (schema.TryGetProperty("type", out var type))
        {
            // A list of types marks an optional value with "null".
            return type.ValueKind == JsonValueKind.Array
                ? type.EnumerateArray().Select(static word => word.ToString()).FirstOrDefault(static word => word != "null") ?? "null"
                : type.ToString();
        }

        return schema.TryGetProperty("properties", out _) ? "object" : null;
    }

    // Of several schemas, the first that is not null.
    internal static JsonElement Alternative(JsonElement schema)
    {
        if (schema.TryGetProperty("type", out _) || !(schema.TryGetProperty("anyOf", out var choices) || schema.TryGetProperty("oneOf", out choices)) || choices.ValueKind != JsonValueKind.Array)
        {
            return schema;
        }

        var choice = choices.EnumerateArray().FirstOrDefault(static choice => choice.ValueKind == JsonValueKind.Object && TypeOf(choice) != "null");
        return choice.ValueKind == JsonValueKind.Object ? choice : schema;
    }

    internal static IEnumerable<JsonProperty> PropertiesOf(JsonElement schema) =>
        schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object ? properties.EnumerateObject() : [];

    // Without a list, or with an empty one, every property counts.
    internal static HashSet<string?>? RequiredOf(JsonElement schema)
    {
        if (schema.ValueKind != JsonValueKind.Object || !schema.TryGetProperty("required", out var names) || names.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var required = names.EnumerateArray().Where(static name => name.ValueKind == JsonValueKind.String).Select(static name => name.GetString()).ToHashSet();
        return required.Count > 0 ? required : null;
    }
}
