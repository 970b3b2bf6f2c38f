using System.Text.Json;

namespace OpenRouterSharp;

/// <summary>Validates the output format and the predicted output.</summary>
internal static class FormatRules
{
    internal static void Check(ChatRequest request, IssueList issues)
    {
        var place = new Place(nameof(request.ResponseFormat));
        switch (request.ResponseFormat)
        {
            case JsonSchemaResponseFormat format:
                NameRule.Check(format.Name, place, "json_schema.name", issues);
                if (format.Schema is { ValueKind: not JsonValueKind.Object } schema)
                {
                    issues.Error(place, nameof(format.Schema), "Schema must be a JSON object.", schema.ValueKind.ToString(), "json_schema.schema");
                }

                break;
            case GrammarResponseFormat { GrammarText: null }:
                issues.Missing(place, nameof(GrammarResponseFormat.GrammarText), "GrammarText is missing.", "grammar");
                break;
            default:
                break;
        }

        if (request.Prediction is { Content: null })
        {
            issues.Missing(new(nameof(request.Prediction)), nameof(Prediction.Content), "Content is missing: it must be the predicted text.");
        }
    }
}
