using System.Globalization;
using System.Text;

namespace OpenRouterSharp;

/// <content>The text form of a request, for logs and debuggers.</content>
public sealed partial record ChatRequest
{
    /// <summary>Returns the model, the counts of messages and tools, and the settings; never any message content.</summary>
    /// <returns>For example, <c>ChatRequest { Model = deepseek/deepseek-r1, Messages = 3, Temperature = 0.2 }</c>.</returns>
    public override string ToString()
    {
        var text = new StringBuilder(nameof(ChatRequest)).Append(" { ");
        Show(text, nameof(Model), Model?.Value);
        Show(text, nameof(Models), Models?.Count);
        Show(text, nameof(Messages), Messages.Count);
        Show(text, nameof(Tools), Tools?.Count);
        Show(text, nameof(ToolChoice), ToolChoice);
        Show(text, nameof(Plugins), Plugins?.Count);
        Show(text, nameof(ResponseFormat), ResponseFormat?.Type);
        Show(text, nameof(Reasoning), ReasoningText());
        Show(text, nameof(ReasoningEffort), ReasoningEffort?.Value);
        Show(text, nameof(MaxTokens), MaxTokens);
        Show(text, nameof(MaxCompletionTokens), MaxCompletionTokens);
        Show(text, nameof(Temperature), Temperature);
        Show(text, nameof(TopP), TopP);
        Show(text, nameof(TopK), TopK);
        Show(text, nameof(MinP), MinP);
        Show(text, nameof(TopA), TopA);
        Show(text, nameof(FrequencyPenalty), FrequencyPenalty);
        Show(text, nameof(PresencePenalty), PresencePenalty);
        Show(text, nameof(RepetitionPenalty), RepetitionPenalty);
        Show(text, nameof(Seed), Seed);
        Show(text, nameof(ServiceTier), ServiceTier?.Value);
        Show(text, nameof(AdditionalProperties), AdditionalProperties?.Count);
        text.Length -= ", ".Length;
        return text.Append(" }").ToString();
    }

    private static void Show(StringBuilder text, string name, object? value)
    {
        if (value is not null)
        {
            text.Append(name).Append(" = ").Append(CultureInfo.InvariantCulture, $"{value}").Append(", ");
        }
    }

    private string? ReasoningText() => Reasoning switch
    {
        null => null,
        { Enabled: false } => "off",
        { Effort: { } effort } => effort.Value,
        { MaxTokens: { } budget } => budget.ToString(CultureInfo.InvariantCulture),
        { Exclude: true } => "hidden",
        _ => "on",
    };
}
