using System.Diagnostics;
using OpenRouterSharp.Diagnostics;

namespace OpenRouterSharp.Chat.Telemetry;

/// <summary>Writes the settings of a request to its span, without any message content.</summary>
internal static class ChatRequestTags
{
    internal static void Set(Activity activity, ChatRequest request, bool stream, string? session)
    {
        // "If and only if the request is streaming."
        activity.SetTagIfKnown(AttributeNames.RequestStream, stream ? true : null);
        activity.SetTagIfKnown(AttributeNames.RequestTemperature, request.Temperature);
        activity.SetTagIfKnown(AttributeNames.RequestTopP, request.TopP);
        activity.SetTagIfKnown(AttributeNames.RequestTopK, request.TopK);
        activity.SetTagIfKnown(AttributeNames.RequestMaxTokens, request.MaxCompletionTokens ?? request.MaxTokens);
        activity.SetTagIfKnown(AttributeNames.RequestFrequencyPenalty, request.FrequencyPenalty);
        activity.SetTagIfKnown(AttributeNames.RequestPresencePenalty, request.PresencePenalty);
        activity.SetTagIfKnown(AttributeNames.RequestSeed, request.Seed);
        activity.SetTagIfKnown(AttributeNames.RequestStopSequences, request.Stop is { Count: > 0 } stop ? stop.ToArray() : null);
        activity.SetTagIfKnown(AttributeNames.RequestReasoningLevel, (request.Reasoning?.Effort ?? request.ReasoningEffort)?.Value);
        activity.SetTagIfKnown(AttributeNames.OutputType, OutputType(request));
        activity.SetTagIfKnown(AttributeNames.ConversationId, request.SessionId ?? session);
        activity.SetTagIfKnown(AttributeNames.RequestModels, request.Models is { Count: > 0 } models ? models.Select(static model => model.Value).ToArray() : null);
    }

    private static string? OutputType(ChatRequest request) => request.ResponseFormat switch
    {
        TextResponseFormat => "text",
        JsonObjectResponseFormat or JsonSchemaResponseFormat => "json",
        _ => null,
    };
}
