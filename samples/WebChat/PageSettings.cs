using OpenRouterSharp;

namespace WebChat;

/// <summary>What the page needs to know before it can ask, and whether an embedded server answers in place of OpenRouter.</summary>
public sealed record PageSettings(bool IsSimulated, IReadOnlyList<PageSettings.Model> Models, IReadOnlyList<PageSettings.Effort> Efforts, IReadOnlyList<SamplingParameter> Sampling)
{
    private static readonly Effort[] _levels =
    [
        new(EffortLevel.Minimal.Value, "Minimal: about 10 % of the output limit"),
        new(EffortLevel.Low.Value, "Low: about 20 %"),
        new(EffortLevel.Medium.Value, "Medium: about half"),
        new(EffortLevel.High.Value, "High: about 80 %"),
        new(EffortLevel.XHigh.Value, "Very high: about 95 %"),
        new(EffortLevel.Max.Value, "All that the model can"),
    ];

    internal static PageSettings Of(ChatSettings settings, bool isSimulated) => new(isSimulated, [.. settings.Models.Select(Of)], _levels, SamplingParameter.All);

    // A model that has no profile here may well think: the page then offers the switch, and sends nothing while it is off.
    private static Model Of(ChatSettings.Choice choice)
    {
        DeepSeekModels.TryGetProfile(choice.Id, out var profile);
        return new Model(
            choice.Id,
            choice.Name ?? choice.Id,
            profile?.Reasoning ?? default,
            profile?.ContextLength,
            profile?.MaxOutputTokens,
            profile?.PromptPrice,
            profile?.CompletionPrice);
    }

    /// <summary>A level of thinking.</summary>
    public sealed record Effort(string Value, string Label);

    /// <summary>A model that can be chosen. Prices are US dollars for a million tokens; what is not known is left out.</summary>
    public sealed record Model(string Id, string Name, ReasoningBehavior Reasoning, long? ContextLength, long? MaxOutputTokens, decimal? PromptPrice, decimal? CompletionPrice);
}
