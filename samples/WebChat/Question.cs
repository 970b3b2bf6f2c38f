using System.Text.Json.Serialization;
using OpenRouterSharp;

namespace WebChat;

/// <summary>What the page asks. These members, and no others, are the browser's to set.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record Question
{
    /// <summary>Room for a long conversation with its thinking.</summary>
    internal const int MaxBytes = 2 * 1024 * 1024;

    public ModelId? Model { get; init; }

    public string? System { get; init; }

    /// <summary>Gets the conversation, ending with what is asked now. An answer comes back as the page got it, its <c>reasoning_details</c> untouched.</summary>
    public IReadOnlyList<Message>? Messages { get; init; }

    public ReasoningSettings? Reasoning { get; init; }

    public double? Temperature { get; init; }

    public double? TopP { get; init; }

    public int? TopK { get; init; }

    public double? MinP { get; init; }

    public double? FrequencyPenalty { get; init; }

    public double? PresencePenalty { get; init; }

    public double? RepetitionPenalty { get; init; }

    public int? MaxTokens { get; init; }

    public long? Seed { get; init; }

    public IReadOnlyList<string>? Stop { get; init; }

    /// <summary>Makes the request. What the page left out stays out.</summary>
    internal ChatRequest ToRequest() => new()
    {
        Model = Model,
        Messages = [.. string.IsNullOrWhiteSpace(System) ? [] : new[] { Message.System(System) }, .. Messages ?? []],
        Reasoning = Reasoning,
        Temperature = Temperature,
        TopP = TopP,
        TopK = TopK,
        MinP = MinP,
        FrequencyPenalty = FrequencyPenalty,
        PresencePenalty = PresencePenalty,
        RepetitionPenalty = RepetitionPenalty,
        MaxTokens = MaxTokens,
        Seed = Seed,
        Stop = Stop,
    };

    /// <summary>Says what is wrong, by field: what the library knows of the service's rules, and this server's own.</summary>
    internal Dictionary<string, string[]> ErrorsOf(ChatRequest request, ChatSettings settings)
    {
        var errors = request.Validate()
            .Where(static issue => issue.Severity == IssueSeverity.Error)
            .Select(static issue => (Field: issue.WireName ?? issue.Parameter, issue.Message))
            .ToList();
        if (Model is { } model && !settings.Allows(model))
        {
            errors.Add(("model", $"The model '{model}' cannot be chosen here."));
        }

        if (Messages is [.., not UserMessage])
        {
            errors.Add(("messages", "The last message must be the user's."));
        }

        if (Messages?.Any(static message => message is not (UserMessage { Content.Parts: null } or AssistantMessage { Content: null or { Parts: null } } or null)) == true)
        {
            errors.Add(("messages", "Only texts of the user and answers of the model can be sent."));
        }

        return errors.GroupBy(static error => error.Field, static error => error.Message).ToDictionary(static group => group.Key, static group => group.ToArray());
    }
}
