using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace OpenRouterSharp.Json;

/// <summary>Creates the JSON Schema of a C# type for models.</summary>
internal static class TypeSchema
{
    /// <summary>Creates the schema.</summary>
    /// <param name="type">The serialization contract of the type.</param>
    /// <param name="strict"><see langword="true"/> to require every property and allow no others, as strict mode demands; otherwise, <see langword="false"/>.</param>
    /// <exception cref="ArgumentException">The type's schema allows any JSON.</exception>
    internal static JsonElement Of(JsonTypeInfo type, bool strict)
    {
        var node = type.GetJsonSchemaAsNode(new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = (context, schema) => Transform(context, schema, strict),
        });
        return node is JsonObject
            ? RawJson.ParseObject(node.ToJsonString())
            : throw new ArgumentException($"The schema of {type.Type} allows any JSON: the type is not an object, or a custom converter serializes it.", nameof(type));
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

    // Strict mode supports neither defaults nor optional properties: every property is required, and no others are allowed.
    private static void KeepToStrictRules(JsonObject schema)
    {
        schema.Remove("default");
        if (schema["properties"] is JsonObject properties)
        {
            schema["required"] = new JsonArray([.. properties.Select(static property => (JsonNode)property.Key)]);
            schema["additionalProperties"] = false;
        }
    }

    // The schema exporter omits the type of string enums, which some providers reject.
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
