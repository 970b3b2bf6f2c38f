using System.Diagnostics;

namespace OpenRouterSharp.Diagnostics;

/// <summary>Writes what a request asks for onto its span: the settings, not a word of the messages.</summary>
internal static class RequestTags
{
    internal static void Set(Activity activity, ChatRequest request, bool stream)
    {
        // "If and only if the request is streaming."
        Set(activity, AttributeNames.RequestStream, stream ? true : null);
        Set(activity, AttributeNames.RequestTemperature, request.Temperature);
        Set(activity, AttributeNames.RequestTopP, request.TopP);
        Set(activity, AttributeNames.RequestTopK, request.TopK);
        Set(activity, AttributeNames.RequestMaxTokens, request.MaxCompletionTokens ?? request.MaxTokens);
        Set(activity, AttributeNames.RequestFrequencyPenalty, request.FrequencyPenalty);
        Set(activity, AttributeNames.RequestPresencePenalty, request.PresencePenalty);
        Set(activity, AttributeNames.RequestSeed, request.Seed);
        Set(activity, AttributeNames.RequestStopSequences, request.Stop is { Count: > 0 } stop ? stop.ToArray() : null);
        Set(activity, AttributeNames.RequestReasoningLevel, (request.Reasoning?.Effort ?? request.ReasoningEffort)?.Value);
        Set(activity, AttributeNames.OutputType, OutputType(request));
        Set(activity, AttributeNames.ConversationId, request.SessionId);
        Set(activity, AttributeNames.RequestModels, request.Models is { Count: > 0 } models ? models.Select(static model => model.Value).ToArray() : null);
    }

    // An attribute that is not there is no attribute; an exporter may write a null as text.
    internal static void Set(Activity activity, string name, object? value)
    {
        if (value is not null)
        {
            activity.SetTag(name, value);
        }
    }

    private static string? OutputType(ChatRequest request) => request.ResponseFormat switch
    {
        TextResponseFormat => "text",
        JsonObjectResponseFormat or JsonSchemaResponseFormat => "json",
        _ => null,
    };
}
