using System.Text.Json;
using OpenRouterSharp.Primitives;

namespace OpenRouterSharp.Serialization;

/// <summary>
/// Writes a request member by member, in the serializer's order and with its bytes. Of some sixty members a request sets five: the serializer asks
/// for each through two calls, and here it is a comparison.
/// </summary>
internal static class RequestFields
{
    private static readonly StringListConverter _texts = new();

    /// <summary>Writes the request.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="request">The request.</param>
    /// <param name="stream">Whether the answer is to be streamed. What the request says of it does not count.</param>
    internal static void Write(Utf8JsonWriter writer, ChatRequest request, bool stream)
    {
        writer.WriteStartObject();
        Word(writer, "model"u8, request.Model);
        Value(writer, "models"u8, request.Models);
        if (request is { Prompt: null } or { Messages.Count: > 0 })
        {
            MessageWriter.Write(writer, "messages"u8, request.Messages);
        }

        WriteMain(writer, request);
        WriteSampling(writer, request);
        WriteOptions(writer, request);
        WriteFormer(writer, request);
        Truth(writer, "stream"u8, stream ? true : null);
        if (request.AdditionalProperties is { } rest)
        {
            foreach (var (name, value) in rest)
            {
                writer.WritePropertyName(name);
                RawJson.Write(writer, value);
            }
        }

        writer.WriteEndObject();
    }

    private static void WriteMain(Utf8JsonWriter writer, ChatRequest request)
    {
        Value(writer, "reasoning"u8, request.Reasoning);
        Word(writer, "reasoning_effort"u8, request.ReasoningEffort);
        Number(writer, "max_tokens"u8, request.MaxTokens);
        Number(writer, "max_completion_tokens"u8, request.MaxCompletionTokens);
        if (request.Stop is { } stop)
        {
            writer.WritePropertyName("stop"u8);
            _texts.Write(writer, stop, OpenRouterJson.Options);
        }

        Value(writer, "response_format"u8, request.ResponseFormat);
        Word(writer, "verbosity"u8, request.Verbosity);
        Value(writer, "tools"u8, request.Tools);
        Value(writer, "tool_choice"u8, request.ToolChoice);
        Truth(writer, "parallel_tool_calls"u8, request.ParallelToolCalls);
        Number(writer, "max_tool_calls"u8, request.MaxToolCalls);
        Value(writer, "stop_server_tools_when"u8, request.StopServerToolsWhen);
        Value(writer, "provider"u8, request.Provider);
        Value(writer, "plugins"u8, request.Plugins);
        Word(writer, "service_tier"u8, request.ServiceTier);
    }

    private static void WriteSampling(Utf8JsonWriter writer, ChatRequest request)
    {
        Number(writer, "temperature"u8, request.Temperature);
        Number(writer, "top_p"u8, request.TopP);
        Number(writer, "top_k"u8, request.TopK);
        Number(writer, "min_p"u8, request.MinP);
        Number(writer, "top_a"u8, request.TopA);
        Number(writer, "frequency_penalty"u8, request.FrequencyPenalty);
        Number(writer, "presence_penalty"u8, request.PresencePenalty);
        Number(writer, "repetition_penalty"u8, request.RepetitionPenalty);
        Number(writer, "seed"u8, request.Seed);
        Value(writer, "logit_bias"u8, request.LogitBias);
        Truth(writer, "logprobs"u8, request.Logprobs);
        Number(writer, "top_logprobs"u8, request.TopLogprobs);
    }

    private static void WriteOptions(Utf8JsonWriter writer, ChatRequest request)
    {
        Value(writer, "modalities"u8, request.Modalities);
        Value(writer, "image_config"u8, request.ImageConfig);
        Value(writer, "audio"u8, request.Audio);
        Value(writer, "prediction"u8, request.Prediction);
        Value(writer, "web_search_options"u8, request.WebSearchOptions);
        Value(writer, "x_search_filter"u8, request.XSearchFilter);
        Value(writer, "cache_control"u8, request.CacheControl);
        Text(writer, "prompt_cache_key"u8, request.PromptCacheKey);
        Value(writer, "prompt_cache_options"u8, request.PromptCacheOptions);
        Text(writer, "preset"u8, request.Preset);
        Word(writer, "speed"u8, request.Speed);
        Text(writer, "session_id"u8, request.SessionId);
        Text(writer, "user"u8, request.User);
        Value(writer, "metadata"u8, request.Metadata);
        Value(writer, "trace"u8, request.Trace);
        Value(writer, "debug"u8, request.Debug);
    }

    private static void WriteFormer(Utf8JsonWriter writer, ChatRequest request)
    {
        Text(writer, "prompt"u8, request.Prompt);
        Truth(writer, "include_reasoning"u8, request.IncludeReasoning);
        Truth(writer, "structured_outputs"u8, request.StructuredOutputs);
        Value(writer, "transforms"u8, request.Transforms);
        Text(writer, "route"u8, request.Route);
        Value(writer, "stream_options"u8, request.StreamOptions);
        Value(writer, "usage"u8, request.Usage);
    }

    private static void Word<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, T? word)
        where T : struct, IOpenValue<T>
    {
        if (word is { } value)
        {
            writer.WriteString(name, value.Value);
        }
    }

    private static void Text(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null)
        {
            writer.WritePropertyName(name);
            LongText.Write(writer, text);
        }
    }

    private static void Number(Utf8JsonWriter writer, ReadOnlySpan<byte> name, long? number)
    {
        if (number is { } value)
        {
            writer.WriteNumber(name, value);
        }
    }

    private static void Number(Utf8JsonWriter writer, ReadOnlySpan<byte> name, double? number)
    {
        if (number is { } value)
        {
            writer.WriteNumber(name, value);
        }
    }

    private static void Truth(Utf8JsonWriter writer, ReadOnlySpan<byte> name, bool? truth)
    {
        if (truth is { } value)
        {
            writer.WriteBoolean(name, value);
        }
    }

    private static void Value<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, T? value)
        where T : class
    {
        if (value is not null)
        {
            writer.WritePropertyName(name);
            JsonSerializer.Serialize(writer, value, OpenRouterJson.Info<T>());
        }
    }
}
