using System.ComponentModel;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using OpenRouterSharp;

namespace StructuredOutput;

/// <summary>Makes a schema of a C# type, in the form that strict mode wants: every property required, no others allowed.</summary>
internal static class StrictSchema
{
    internal static ResponseFormat Of(string name, JsonTypeInfo type)
    {
        var schema = type.GetJsonSchemaAsNode(new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform });
        return ResponseFormat.JsonSchema(name, schema.ToJsonString(), strict: true);
    }

    private static JsonNode Transform(JsonSchemaExporterContext context, JsonNode node)
    {
        if (node is not JsonObject schema)
        {
            return node;
        }

        if (context.PropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(DescriptionAttribute), inherit: true) is [DescriptionAttribute { Description: var description }, ..])
        {
            schema.Insert(0, "description", description);
        }

        if (schema["properties"] is JsonObject properties)
        {
            schema["required"] = new JsonArray([.. properties.Select(static property => (JsonNode)property.Key)]);
            schema["additionalProperties"] = false;
        }

        return schema;
    }
}
