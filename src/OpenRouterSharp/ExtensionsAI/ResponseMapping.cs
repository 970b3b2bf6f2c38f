using System.Security.Cryptography;
using Microsoft.Extensions.AI;

namespace OpenRouterSharp.ExtensionsAI;

/// <summary>Converts completions, and what streams share with them.</summary>
internal static class ResponseMapping
{
    /// <summary>The error code of a content that is the model's refusal.</summary>
    internal const string Refusal = "Refusal";

    private const int MadeUpIdLength = 32;

    internal static ChatResponse ToResponse(ChatCompletion completion, ChatRequest request)
    {
        var id = IdOf(completion.Id, completion.ResponseInfo);
        var contents = new List<AIContent>();
        AddContents(contents, completion, request);
        var choice = completion.Choices.Count > 0 ? completion.Choices[0] : null;
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, contents) { MessageId = id, RawRepresentation = completion.Message, CreatedAt = completion.CreatedAt })
        {
            ResponseId = id,
            ModelId = completion.Model?.Value,
            CreatedAt = completion.CreatedAt,
            FinishReason = FinishOf(choice?.FinishReason, completion.HasToolCalls),
            Usage = completion.Usage is { } usage ? UsageMapping.ToDetails(usage) : null,
            AdditionalProperties = PropertiesOf(completion.Provider, completion.Usage?.Cost, choice?.NativeFinishReason, completion.ServiceTier?.Value),
            RawRepresentation = completion,
        };
    }

    /// <summary>Gets the ID of a response, or makes one up: messages are told apart by it.</summary>
    internal static string IdOf(string? id, ResponseInfo? info) =>
        id is { Length: > 0 } ? id : info?.GenerationId is { Length: > 0 } generation ? generation : RandomNumberGenerator.GetHexString(MadeUpIdLength, lowercase: true);

    internal static ChatFinishReason? FinishOf(FinishReason? reason, bool hasCalls) => reason?.Value switch
    {
        null or "" => hasCalls ? ChatFinishReason.ToolCalls : null,
        "stop" => hasCalls ? ChatFinishReason.ToolCalls : ChatFinishReason.Stop,
        "length" => ChatFinishReason.Length,
        "tool_calls" or "function_call" => ChatFinishReason.ToolCalls,
        "content_filter" => ChatFinishReason.ContentFilter,
        var other => new ChatFinishReason(other),
    };

    /// <summary>Creates the additional properties, under the wire's names.</summary>
    internal static AdditionalPropertiesDictionary? PropertiesOf(string? provider, decimal? cost, string? nativeFinishReason, string? serviceTier)
    {
        AdditionalPropertiesDictionary? properties = null;
        Add("provider", provider);
        Add("cost", cost);
        Add("native_finish_reason", nativeFinishReason);
        Add("service_tier", serviceTier);
        return properties;

        void Add(string name, object? value)
        {
            if (value is not null)
            {
                (properties ??= [])[name] = value;
            }
        }
    }

    private static void AddContents(List<AIContent> contents, ChatCompletion completion, ChatRequest request)
    {
        var message = completion.Message;
        if (completion.Reasoning is { Length: > 0 } || message?.ReasoningDetails is not null)
        {
            contents.Add(new TextReasoningContent(completion.Reasoning) { ProtectedData = message?.ReasoningDetails is { } details ? ThinkingContents.Protect(details) : null });
        }

        var annotations = message?.Annotations is { Count: > 0 } list ? list.Select(AnnotationMapping.ToAnnotation).ToList() : null;
        if (completion.Text is { Length: > 0 } || annotations is not null)
        {
            contents.Add(new TextContent(completion.Text) { Annotations = annotations });
        }

        if (message is null)
        {
            return;
        }

        AddRefusal(contents, message.Refusal);
        contents.AddRange((message.Images ?? []).Select(MediaMapping.ToContent).OfType<AIContent>());
        contents.AddRange((message.ToolCalls ?? []).Select(CallMapping.ToContent));
        if (message.Audio is { } audio && MediaMapping.ToContent(audio, request.Audio?.Format) is { } speech)
        {
            contents.Add(speech);
        }
    }

    internal static void AddRefusal(List<AIContent> contents, string? refusal)
    {
        if (!string.IsNullOrEmpty(refusal))
        {
            contents.Add(new ErrorContent(refusal) { ErrorCode = Refusal });
        }
    }
}
