using System.Text.Json;

namespace OpenRouterSharp;

/// <summary>Advises about schemas that strict mode refuses, and about formats that a provider may ignore.</summary>
internal static class SchemaAdvice
{
    internal static void Check(ChatRequest request, IssueList issues)
    {
        if (request.ResponseFormat is JsonSchemaResponseFormat format)
        {
            Check(format, request, issues);
        }
        else if (request is { ResponseFormat: JsonObjectResponseFormat or PythonResponseFormat or GrammarResponseFormat { GrammarText.Length: > 0 }, Provider: not { RequireParameters: true } })
        {
            issues.Advice(default, nameof(request.ResponseFormat), "Without ProviderPreferences.RequireParameters the format is a wish: a provider that does not support "
                + "it may serve the request all the same, and ignores it.");
        }

        for (var i = 0; i < (request.Tools?.Count ?? 0); i++)
        {
            if (request.Tools![i] is FunctionTool { Strict: true, Parameters: { ValueKind: JsonValueKind.Object } parameters } && StrictSchemaRules.FirstFault(parameters) is { } fault)
            {
                issues.Advice(new(nameof(request.Tools), i), nameof(FunctionTool.Parameters), $"Strict mode refuses the schema: {fault}", wire: "function.parameters");
            }
        }
    }

    private static void Check(JsonSchemaResponseFormat format, ChatRequest request, IssueList issues)
    {
        const string Member = nameof(request.ResponseFormat);
        if (format is { Strict: true, Schema: { ValueKind: JsonValueKind.Object } schema } && StrictSchemaRules.FirstFault(schema) is { } fault)
        {
            issues.Advice(new(Member), nameof(format.Schema), $"Strict mode refuses the schema: {fault}", wire: "json_schema.schema");
        }

        if (request.Provider?.RequireParameters is not true)
        {
            issues.Advice(default, Member, "Without ProviderPreferences.RequireParameters the schema is a wish: a provider that does not support it may "
                + "serve the request all the same, and ignores it.");
        }
    }
}
