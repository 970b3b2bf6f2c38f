namespace OpenRouterSharp.Testing.Replies;

/// <summary>Estimates tokens and their price deterministically.</summary>
internal static class UsageCount
{
    private const decimal Million = 1_000_000m;
    private const decimal PromptPrice = 0.25m;
    private const decimal CompletionPrice = 1m;

    // The overhead of a chat template for each message.
    private const int TokensAroundMessage = 4;

    internal static Usage Of(ChatRequest? request, ChatCompletion completion)
    {
        var reasoning = completion.Choices.Sum(static choice => Tokens(ReasoningOf(choice.Message)));
        var answer = completion.Choices.Sum(static choice => Tokens(choice.Message?.Content?.Text) + (choice.Message?.ToolCalls?.Sum(Tokens) ?? 0));
        return Of(request, completion.Model?.Value, reasoning, answer);
    }

    internal static Usage Of(ChatRequest? request, string? model, long reasoning, long answer)
    {
        var prompt = PromptTokens(request);
        var completion = reasoning + answer;
        var (promptPrice, completionPrice) = Prices(model);
        var promptCost = prompt * promptPrice / Million;
        var completionCost = completion * completionPrice / Million;
        return new Usage
        {
            PromptTokens = prompt,
            CompletionTokens = completion,
            TotalTokens = prompt + completion,
            Cost = promptCost + completionCost,
            IsByok = false,
            PromptTokensDetails = new PromptTokensDetails { CachedTokens = 0 },
            CompletionTokensDetails = new CompletionTokensDetails { ReasoningTokens = reasoning },
            CostDetails = new CostDetails { UpstreamInferencePromptCost = promptCost, UpstreamInferenceCompletionsCost = completionCost },
        };
    }

    /// <summary>Returns the prices of a model, in US dollars per million tokens.</summary>
    internal static (decimal Prompt, decimal Completion) Prices(string? model) =>
        DeepSeekModels.TryGetProfile(model ?? string.Empty, out var profile) ? (profile.PromptPrice ?? PromptPrice, profile.CompletionPrice ?? CompletionPrice) : (PromptPrice, CompletionPrice);

    private static long PromptTokens(ChatRequest? request) => request is null
        ? 0
        : Tokens(request.FormerPrompt()) + request.Messages.Sum(static message => TokensAroundMessage + Tokens(TextOf(message)));

    private static long Tokens(string? text) => RoughTokenizer.Count(text);

    private static long Tokens(ToolCall call) => Tokens(call.Name) + Tokens(call.Arguments);

    private static string? TextOf(Message message) => message switch
    {
        SystemMessage system => system.Content?.Text,
        DeveloperMessage developer => developer.Content?.Text,
        UserMessage user => user.Content?.Text,
        AssistantMessage assistant => string.Concat(assistant.Content?.Text, string.Concat(assistant.ToolCalls?.Select(static call => call.Name + call.Arguments) ?? [])),
        ToolMessage tool => tool.Content?.Text,
        _ => null,
    };

    private static string? ReasoningOf(AssistantMessage? message) => message is null
        ? null
        : new ChatCompletion { Choices = [new ChatChoice { Message = message }] }.Reasoning;
}
