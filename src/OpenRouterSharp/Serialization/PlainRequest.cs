using System.Text.Json;

namespace OpenRouterSharp.Serialization;

/// <summary>
/// Writes an ordinary request without the serializer: texts, thinking, limits, sampling. The serializer first describes every type that a request
/// could hold, which for the first request of a program takes longer than all else that the library does. What is out of the ordinary goes to it.
/// </summary>
internal static class PlainRequest
{
    /// <summary>Writes the request, byte for byte as the serializer does.</summary>
    /// <returns>Whether the request is an ordinary one; if not, nothing was written.</returns>
    internal static bool TryWrite(Utf8JsonWriter writer, ChatRequest request, bool stream)
    {
        if (!IsPlain(request) || !PlainMessages.ArePlain(request.Messages))
        {
            return false;
        }

        writer.WriteStartObject();
        if (request.Model is { } model)
        {
            writer.WriteString("model"u8, model.Value);
        }

        PlainMessages.Write(writer, request.Messages);
        if (request.Reasoning is { } reasoning)
        {
            WriteReasoning(writer, reasoning);
        }

        Write(writer, "max_tokens"u8, request.MaxTokens);
        Write(writer, "max_completion_tokens"u8, request.MaxCompletionTokens);
        Write(writer, "temperature"u8, request.Temperature);
        Write(writer, "top_p"u8, request.TopP);
        if (request.Seed is { } seed)
        {
            writer.WriteNumber("seed"u8, seed);
        }

        if (stream)
        {
            writer.WriteBoolean("stream"u8, value: true);
        }

        writer.WriteEndObject();
        return true;
    }

    // All members that TryWrite does not write. A test sets each of them in turn.
    private static bool IsPlain(ChatRequest request) =>
        request is { Models: null, ReasoningEffort: null, Stop: null, ResponseFormat: null, Verbosity: null, ServiceTier: null, AdditionalProperties: null or { Count: 0 } }
        and { Tools: null, ToolChoice: null, ParallelToolCalls: null, MaxToolCalls: null, StopServerToolsWhen: null, Provider: null, Plugins: null }
        and { TopK: null, MinP: null, TopA: null, FrequencyPenalty: null, PresencePenalty: null, RepetitionPenalty: null, LogitBias: null, Logprobs: null, TopLogprobs: null }
        and { Modalities: null, ImageConfig: null, Audio: null, Prediction: null, WebSearchOptions: null, XSearchFilter: null, CacheControl: null, PromptCacheKey: null }
        and { PromptCacheOptions: null, Preset: null, Speed: null, SessionId: null, User: null, Metadata: null, Trace: null, Debug: null }
        and { Prompt: null, IncludeReasoning: null, StructuredOutputs: null, Transforms: null, Route: null, StreamOptions: null, Usage: null }
        and { Reasoning: null or { Summary: null, Context: null, Mode: null, AdditionalProperties: null or { Count: 0 } } };

    private static void WriteReasoning(Utf8JsonWriter writer, ReasoningSettings reasoning)
    {
        writer.WriteStartObject("reasoning"u8);
        if (reasoning.Enabled is { } enabled)
        {
            writer.WriteBoolean("enabled"u8, enabled);
        }

        if (reasoning.Effort is { } effort)
        {
            writer.WriteString("effort"u8, effort.Value);
        }

        Write(writer, "max_tokens"u8, reasoning.MaxTokens);
        if (reasoning.Exclude is { } exclude)
        {
            writer.WriteBoolean("exclude"u8, exclude);
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, int? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
    }

    private static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, double? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
    }
}
