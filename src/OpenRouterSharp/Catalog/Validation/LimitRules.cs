using System.Globalization;

namespace OpenRouterSharp.Catalog.Validation;

/// <summary>Validates that a request fits into the context and the output limit of a model.</summary>
internal static class LimitRules
{
    internal static void Check(ChatRequest request, ModelInfo model, IssueList issues)
    {
        var member = request.MaxTokens is null ? nameof(request.MaxCompletionTokens) : nameof(request.MaxTokens);
        var output = request.MaxTokens ?? request.MaxCompletionTokens;
        if (output is { } tokens && model.MaxOutputTokens is { } limit && tokens > limit)
        {
            issues.Advice(default, member, string.Create(CultureInfo.InvariantCulture, $"{member} is {tokens}; the model '{model}' generates at most {limit} tokens."), Text(tokens));
        }

        var prompt = PromptSize.Tokens(request);
        if (model.PerRequestLimits?.PromptTokens is { } promptLimit && prompt > promptLimit)
        {
            issues.Advice(
                default,
                nameof(request.Messages),
                string.Create(CultureInfo.InvariantCulture, $"The prompt has about {prompt} tokens; a request to the model '{model}' can have {promptLimit}."),
                Text(prompt));
        }
        else if (model.ContextLength is { } context && prompt + (output ?? 0) > context)
        {
            issues.Advice(
                default,
                nameof(request.Messages),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The prompt has about {prompt} tokens and the output up to {output ?? 0}; the context of the model '{model}' is {context} tokens."),
                Text(prompt));
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
