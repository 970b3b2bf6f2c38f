using System.Text.Json;

namespace OpenRouterSharp;

/// <summary>Checks schemas for what strict mode rejects, and for a response format that providers may ignore.</summary>
internal static class SchemaAdvice
{
    internal static void Check(ChatRequest request, IssueList issues)
    {
        const string Member = nameof(request.ResponseFormat);
        if (request.ResponseFormat is JsonSchemaResponseFormat { Strict: true, Schema: { ValueKind: JsonValueKind.Object } schema } && StrictSchemaRules.FirstFault(schema) is { } fault)
        {
            issues.Advice(new(Member), nameof(JsonSchemaResponseFormat.Schema), Refused(fault), wire: "json_schema.schema");
        }

        if (Optional(request.ResponseFormat) is { } what && request.Provider?.RequireParameters is not true)
        {
            issues.Advice(default, Member, $"Without ProviderPreferences.RequireParameters the {what} is a wish: a provider that does not support it may serve "
                + "the request all the same, and ignores it.");
        }

        for (var i = 0; i < (request.Tools?.Count ?? 0); i++)
        {
            if (request.Tools![i] is FunctionTool { Strict: true, Parameters: { ValueKind: JsonValueKind.Object } parameters } && StrictSchemaRules.FirstFault(parameters) is { } error)
            {
                issues.Advice(new(nameof(request.Tools), i), nameof(FunctionTool.Parameters), Refused(error), wire: "function.parameters");
            }
        }
    }

    private static string Refused(string fault) => $"Strict mode refuses the schema: {fault}";

    // What a provider that does not know the format ignores.
    private static string? Optional(ResponseFormat? format) => format switch
    {
        JsonSchemaResponseFormat => "schema",
        JsonObjectResponseFormat or PythonResponseFormat or GrammarResponseFormat { GrammarText.Length: > 0 } => "format",
        _ => null,
    };
}
