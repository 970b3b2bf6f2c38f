namespace OpenRouterSharp.Catalog.Validation;

/// <summary>Validates that a model supports the parameters of a request.</summary>
internal static class ParameterRules
{
    internal static void Check(ChatRequest request, ModelInfo model, IssueList issues)
    {
        // Routers and older lists specify nothing.
        if (model.SupportedParameters is not { Count: > 0 })
        {
            return;
        }

        Check(request.Temperature is not null, nameof(request.Temperature), [ModelParameter.Temperature]);
        Check(request.TopP is not null, nameof(request.TopP), [ModelParameter.TopP]);
        Check(request.TopK is not null, nameof(request.TopK), [ModelParameter.TopK]);
        Check(request.MinP is not null, nameof(request.MinP), [ModelParameter.MinP]);
        Check(request.TopA is not null, nameof(request.TopA), [ModelParameter.TopA]);
        Check(request.FrequencyPenalty is not null, nameof(request.FrequencyPenalty), [ModelParameter.FrequencyPenalty]);
        Check(request.PresencePenalty is not null, nameof(request.PresencePenalty), [ModelParameter.PresencePenalty]);
        Check(request.RepetitionPenalty is not null, nameof(request.RepetitionPenalty), [ModelParameter.RepetitionPenalty]);
        Check(request.Seed is not null, nameof(request.Seed), [ModelParameter.Seed]);
        Check(request.LogitBias is { Count: > 0 }, nameof(request.LogitBias), [ModelParameter.LogitBias]);
        Check(request.Logprobs is true, nameof(request.Logprobs), [ModelParameter.Logprobs]);
        Check(request.TopLogprobs is not null, nameof(request.TopLogprobs), [ModelParameter.TopLogprobs, ModelParameter.Logprobs]);
        Check(request.Stop is { Count: > 0 }, nameof(request.Stop), [ModelParameter.Stop]);
        Check(request.MaxTokens is not null, nameof(request.MaxTokens), [ModelParameter.MaxTokens, ModelParameter.MaxCompletionTokens]);
        Check(request.MaxCompletionTokens is not null, nameof(request.MaxCompletionTokens), [ModelParameter.MaxCompletionTokens, ModelParameter.MaxTokens]);
        Check(request.ResponseFormat is JsonSchemaResponseFormat, nameof(request.ResponseFormat), [ModelParameter.StructuredOutputs]);
        Check(request.ResponseFormat is JsonObjectResponseFormat, nameof(request.ResponseFormat), [ModelParameter.ResponseFormat, ModelParameter.StructuredOutputs]);
        Check(HasFunctions(request.Tools), nameof(request.Tools), [ModelParameter.Tools]);
        Check(request.ToolChoice is not null && HasFunctions(request.Tools), nameof(request.ToolChoice), [ModelParameter.ToolChoice]);

        void Check(bool isSet, string member, ReadOnlySpan<ModelParameter> anyOf)
        {
            if (!isSet)
            {
                return;
            }

            foreach (var parameter in anyOf)
            {
                if (model.Supports(parameter))
                {
                    return;
                }
            }

            if (request.Provider?.RequireParameters is true)
            {
                issues.Error(default, member, $"No provider of the model '{model}' supports '{anyOf[0]}', and Provider.RequireParameters excludes providers that do not.", model.Id?.Value);
            }
            else
            {
                issues.Advice(default, member, $"No provider of the model '{model}' supports '{anyOf[0]}'.", model.Id?.Value);
            }
        }
    }

    private static bool HasFunctions(IReadOnlyList<Tool>? tools)
    {
        for (var i = 0; i < (tools?.Count ?? 0); i++)
        {
            if (tools![i] is FunctionTool)
            {
                return true;
            }
        }

        return false;
    }
}
