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
        var schema = Export(type, strict);
        CheckRoot(schema, type, strict);
        return Finish(schema);
    }

    /// <summary>Creates the schema of a type of any shape: one that cannot be the root of a schema is wrapped in an object.</summary>
    /// <param name="type">The serialization contract of the type.</param>
    /// <param name="strict"><see langword="true"/> to require every property and allow no others, as strict mode demands; otherwise, <see langword="false"/>.</param>
    /// <param name="isWrapped">Whether the value is the <see cref="WrappedSchema.Member"/> of an object.</param>
    /// <exception cref="ArgumentException">The type's schema allows any JSON.</exception>
    internal static JsonElement OfValue(JsonTypeInfo type, bool strict, out bool isWrapped)
    {
        var schema = Export(type, strict);
        isWrapped = !MayBeRoot(schema, strict);
        if (isWrapped)
        {
            schema = WrappedSchema.Of(schema);
        }

        schema["type"] = "object";
        return Finish(schema);
    }

    private static JsonObject Export(JsonTypeInfo type, bool strict)
    {
        var node = type.GetJsonSchemaAsNode(new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = (context, schema) => Transform(context, schema, strict),
        });
        return node as JsonObject
            ?? throw new ArgumentException($"The schema of {type.Type} allows any JSON: the type is not an object, or a custom converter serializes it.", nameof(type));
    }

    private static JsonElement Finish(JsonObject schema) => RawJson.ParseObject(SchemaReferences.Resolve(schema).ToJsonString());

    // Strict mode allows several forms everywhere but at the root.
    private static bool MayBeRoot(JsonObject schema, bool strict) => schema.ContainsKey("anyOf") ? !strict : SchemaKeywords.HasType(schema, "object");

    // Arguments and response formats are objects; a nullable struct is one as well.
    private static void CheckRoot(JsonObject schema, JsonTypeInfo type, bool strict)
    {
        if (!SchemaKeywords.HasType(schema, "object") && !schema.ContainsKey("anyOf"))
        {
            throw new ArgumentException($"{type.Type} is not a JSON object, which the root of a schema must be: make it a property of another type, "
                + $"such as record Answer(IReadOnlyList<Place> Places).", nameof(type));
        }

        if (strict && schema.ContainsKey("anyOf"))
        {
            throw new ArgumentException($"{type.Type} has several forms, which strict mode does not allow at the root of a schema: make it a property "
                + $"of another type, or say strict: false.", nameof(type));
        }

        schema["type"] = "object";
    }

    private static JsonNode Transform(JsonSchemaExporterContext context, JsonNode node, bool strict)
    {
        if (node is not JsonObject schema)
        {
            // The root has its own error message, strict or not.
            return strict && !context.Path.IsEmpty
                ? throw Refusal($"{Where(context)} may be any JSON, which strict mode does not allow: give it a type, or say strict: false.")
                : node;
        }

        SchemaKeywords.NameTypeOfWords(schema);
        SchemaKeywords.WriteNumbersAsNumbers(schema, context.TypeInfo.Type);
        if (Description(context) is { } description)
        {
            schema.Insert(0, "description", description);
        }

        if (strict)
        {
            if (schema["additionalProperties"] is JsonObject)
            {
                throw Refusal($"{Where(context)} is a dictionary, which strict mode does not allow, since its keys are not known: use a list of pairs, or say strict: false.");
            }

            StrictSchema.Keep(schema);
        }

        return schema;
    }

    private static ArgumentException Refusal(string message, string parameter = "type") => new(message, parameter);

    private static string Where(JsonSchemaExporterContext context) =>
        context.PropertyInfo is { } property ? $"The property '{property.Name}' of {property.DeclaringType}" : context.TypeInfo.Type.ToString();

    private static string? Description(JsonSchemaExporterContext context)
    {
        var attributes = context.PropertyInfo is { } property
            ? property.AttributeProvider?.GetCustomAttributes(typeof(DescriptionAttribute), inherit: true)
            : context.TypeInfo.Type.GetCustomAttributes(typeof(DescriptionAttribute), inherit: true);
        return attributes is [DescriptionAttribute { Description: { Length: > 0 } text }, ..] ? text : null;
    }
}
