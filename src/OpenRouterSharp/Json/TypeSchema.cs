using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace OpenRouterSharp.Json;

/// <summary>Writes the JSON Schema of a C# type as models want it.</summary>
internal static class TypeSchema
{
    /// <summary>Writes the schema.</summary>
    /// <param name="type">How the type looks as JSON.</param>
    /// <param name="strict">Whether every property is required and no others are allowed, as strict mode demands.</param>
    /// <exception cref="ArgumentException">The type may be any JSON.</exception>
    internal static JsonElement Of(JsonTypeInfo type, bool strict)
    {
        var node = type.GetJsonSchemaAsNode(new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = (context, schema) => Transform(context, schema, strict),
        });
        return node is JsonObject
            ? RawJson.ParseObject(node.ToJsonString())
            : throw new ArgumentException($"{type.Type} may be any JSON: it is no object, or a converter of its own decides how it looks.", nameof(type));
    }

    private static JsonNode Transform(JsonSchemaExporterContext context, JsonNode node, bool strict)
    {
        if (node is not JsonObject schema)
        {
            return node;
        }

        NameTypeOfWords(schema);
        if (Description(context) is { } description)
        {
            schema.Insert(0, "description", description);
        }

        if (strict)
        {
            KeepToStrictRules(schema);
        }

        return schema;
    }

    // Strict mode knows no defaults and no properties that may be missing: every property is given, and no others.
    private static void KeepToStrictRules(JsonObject schema)
    {
        schema.Remove("default");
        if (schema["properties"] is JsonObject properties)
        {
            schema["required"] = new JsonArray([.. properties.Select(static property => (JsonNode)property.Key)]);
            schema["additionalProperties"] = false;
        }
    }

    // The exporter leaves the type of an enum's words out, which some providers refuse.
    private static void NameTypeOfWords(JsonObject schema)
    {
        if (schema["enum"] is not JsonArray values || schema.ContainsKey("type") || !values.All(static value => value is null || value.GetValueKind() == JsonValueKind.String))
        {
            return;
        }

        schema.Insert(0, "type", values.Contains(null) ? new JsonArray("string", "null") : (JsonNode)"string");
    }

    private static string? Description(JsonSchemaExporterContext context)
    {
        var attributes = context.PropertyInfo is { } property
            ? property.AttributeProvider?.GetCustomAttributes(typeof(DescriptionAttribute), inherit: true)
            : context.TypeInfo.Type.GetCustomAttributes(typeof(DescriptionAttribute), inherit: true);
        return attributes is [DescriptionAttribute { Description: { Length: > 0 } text }, ..] ? text : null;
    }
}
