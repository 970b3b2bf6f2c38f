using System.Text.Json;
using Microsoft.Extensions.AI;

namespace OpenRouterSharp.ExtensionsAI;

/// <summary>Converts response formats.</summary>
internal static class FormatMapping
{
    private const string DefaultName = "answer";

    private static readonly AIJsonSchemaTransformOptions _closed = new() { DisallowAdditionalProperties = true, RequireAllProperties = true, ConvertBooleanSchemas = true };

    internal static ResponseFormat? ToFormat(ChatOptions options)
    {
        if (options.ResponseFormat is not ChatResponseFormatJson json)
        {
            return options.ResponseFormat is ChatResponseFormatText ? ResponseFormat.Text : null;
        }

        if (json.Schema is not { } schema)
        {
            return ResponseFormat.JsonObject;
        }

        var strict = FunctionTool.StrictOf(options.AdditionalProperties);
        return ResponseFormat.JsonSchema(
            string.IsNullOrWhiteSpace(json.SchemaName) ? DefaultName : json.SchemaName,
            strict == true ? Closed(schema) : schema,
            strict,
            string.IsNullOrEmpty(json.SchemaDescription) ? null : json.SchemaDescription);
    }

    /// <summary>Makes every property of a schema required, and forbids others, as Microsoft.Extensions.AI's other adapters do for a strict schema.</summary>
    internal static JsonElement Closed(JsonElement schema) => AIJsonUtilities.TransformSchema(schema, _closed);
}
