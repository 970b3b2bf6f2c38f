using System.Text.Json;
using Microsoft.Extensions.AI;

namespace OpenRouterSharp.ExtensionsAI;

/// <summary>Converts response formats.</summary>
internal static class FormatMapping
{
    internal const string Strict = "strict";

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

        var strict = StrictOf(options.AdditionalProperties?.GetValueOrDefault(Strict));
        return ResponseFormat.JsonSchema(
            string.IsNullOrWhiteSpace(json.SchemaName) ? DefaultName : json.SchemaName,
            strict == true ? Closed(schema) : schema,
            strict,
            string.IsNullOrEmpty(json.SchemaDescription) ? null : json.SchemaDescription);
    }

    /// <summary>Makes every property of a schema required, and forbids others, as providers require of a strict schema.</summary>
    internal static JsonElement Closed(JsonElement schema) => AIJsonUtilities.TransformSchema(schema, _closed);

    internal static bool? StrictOf(object? value) => value switch
    {
        bool truth => truth,
        JsonElement { ValueKind: JsonValueKind.True } => true,
        JsonElement { ValueKind: JsonValueKind.False } => false,
        _ => null,
    };
}
