using System.Globalization;
using Microsoft.Extensions.AI;

namespace OpenRouterSharp.ExtensionsAI;

/// <summary>Creates requests: what the factory set, then the typed options, then the additional properties; each fills only what is not set yet.</summary>
internal static class RequestMapping
{
    /// <summary>Creates the request of a call.</summary>
    /// <exception cref="NotSupportedException">The options or the messages contain something that the service does not support.</exception>
    internal static ChatRequest ToRequest(IChatClient client, IEnumerable<ChatMessage> messages, ChatOptions? options, ModelId? model)
    {
        var request = options?.RawRepresentationFactory?.Invoke(client) as ChatRequest ?? new ChatRequest();
        var all = new List<Message>(request.Messages);
        if (!string.IsNullOrWhiteSpace(options?.Instructions))
        {
            all.Add(Message.System(options.Instructions));
        }

        MessageMapping.AddTo(all, messages);
        CallIds.KeepApart(all);
        request = request with { Messages = all, Model = request.Model ?? (options?.ModelId is { Length: > 0 } id ? new ModelId(id) : model) };
        return options is null ? request : AdditionalFields.Fill(WithOptions(request, options), options.AdditionalProperties);
    }

    /// <summary>Converts a number to the one that its shortest decimal denotes: 0.1, not 0.10000000149011612.</summary>
    internal static double? Shortest(float? number) =>
        number is { } value ? double.Parse(value.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture) : null;

    private static ChatRequest WithOptions(ChatRequest request, ChatOptions options)
    {
#pragma warning disable MEAI001 // Experimental there: the rule is to refuse a token rather than ignore it.
        if (options.ContinuationToken is not null)
        {
            throw new NotSupportedException("OpenRouter has no background responses, so a ContinuationToken cannot be continued.");
        }
#pragma warning restore MEAI001

        request = request with
        {
            Temperature = request.Temperature ?? Shortest(options.Temperature),
            TopP = request.TopP ?? Shortest(options.TopP),
            FrequencyPenalty = request.FrequencyPenalty ?? Shortest(options.FrequencyPenalty),
            PresencePenalty = request.PresencePenalty ?? Shortest(options.PresencePenalty),
            TopK = request.TopK ?? options.TopK,
            Seed = request.Seed ?? options.Seed,
            Stop = request.Stop ?? (options.StopSequences is { Count: > 0 } stop ? [.. stop] : null),
            MaxTokens = request.MaxTokens ?? (request.MaxCompletionTokens is null ? options.MaxOutputTokens : null),
            Reasoning = request.Reasoning ?? (request.ReasoningEffort is null ? ReasoningOf(options.Reasoning) : null),
            ResponseFormat = request.ResponseFormat ?? FormatMapping.ToFormat(options),
            SessionId = request.SessionId ?? (options.ConversationId is { Length: > 0 } conversation ? conversation : null),
            Tools = ToolMapping.ToTools(request.Tools, options.Tools),
        };
        return request.Tools is not { Count: > 0 } ? request : request with
        {
            ToolChoice = request.ToolChoice ?? ToolMapping.ToChoice(options.ToolMode, request.Tools),
            ParallelToolCalls = request.ParallelToolCalls ?? options.AllowMultipleToolCalls,
        };
    }

    private static ReasoningSettings? ReasoningOf(ReasoningOptions? reasoning)
    {
        var effort = reasoning?.Effort switch
        {
            ReasoningEffort.None => EffortLevel.None,
            ReasoningEffort.Low => EffortLevel.Low,
            ReasoningEffort.Medium => EffortLevel.Medium,
            ReasoningEffort.High => EffortLevel.High,
            ReasoningEffort.ExtraHigh => EffortLevel.XHigh,
            _ => (EffortLevel?)null,
        };
        var summary = reasoning?.Output switch
        {
            ReasoningOutput.Summary => ReasoningSummaryMode.Auto,
            ReasoningOutput.Full => ReasoningSummaryMode.Detailed,
            _ => (ReasoningSummaryMode?)null,
        };
        bool? exclude = reasoning?.Output == ReasoningOutput.None ? true : null;
        return effort is null && summary is null && exclude is null ? null : new() { Effort = effort, Exclude = exclude, Summary = summary };
    }
}
