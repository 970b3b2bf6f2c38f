using System.Text.Json;

namespace OpenRouterSharp.Serialization;

/// <summary>Reads what an answer cost field by field; where it is not written the ordinary way, by the serializer.</summary>
internal static class UsageFields
{
    private static readonly byte[][] _promptCounts =
        [[.. "cached_tokens"u8], [.. "cache_write_tokens"u8], [.. "audio_tokens"u8], [.. "video_tokens"u8], [.. "file_tokens"u8]];

    private static readonly byte[][] _completionCounts =
        [[.. "reasoning_tokens"u8], [.. "audio_tokens"u8], [.. "image_tokens"u8], [.. "accepted_prediction_tokens"u8], [.. "rejected_prediction_tokens"u8]];

    private static readonly byte[][] _costs =
        [[.. "upstream_inference_cost"u8], [.. "upstream_inference_prompt_cost"u8], [.. "upstream_inference_completions_cost"u8]];

    private delegate bool ReadValue<T>(ref Utf8JsonReader reader, out T value);

    private enum Member
    {
        None,
        PromptTokens,
        CompletionTokens,
        TotalTokens,
        Cost,
        IsByok,
        PromptTokensDetails,
        CompletionTokensDetails,
        CostDetails,
    }

    /// <summary>Reads a usage, or null.</summary>
    /// <returns>Whether the value was one of these.</returns>
    internal static bool TryRead(ref Utf8JsonReader reader, out Usage? usage)
    {
        usage = null;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return reader.TokenType == JsonTokenType.Null;
        }

        var start = reader;
        usage = TryPlain(ref reader);
        if (usage is null)
        {
            reader = start;
            usage = JsonSerializer.Deserialize(ref reader, OpenRouterJson.Info<Usage>());
        }

        return true;
    }

    private static Usage? TryPlain(ref Utf8JsonReader reader)
    {
        long? promptTokens = null, completionTokens = null, totalTokens = null;
        decimal? cost = null;
        bool? isByok = null;
        PromptTokensDetails? prompt = null;
        CompletionTokensDetails? completion = null;
        CostDetails? costs = null;
        var seen = default(SeenMembers);
        while (PlainValue.TryEnter(ref reader, out var name))
        {
            if (name.IsEmpty)
            {
                return new Usage
                {
                    PromptTokens = promptTokens,
                    CompletionTokens = completionTokens,
                    TotalTokens = totalTokens,
                    Cost = cost,
                    IsByok = isByok,
                    PromptTokensDetails = prompt,
                    CompletionTokensDetails = completion,
                    CostDetails = costs,
                };
            }

            var member = MemberOf(name);
            var isRead = seen.TryAdd((int)member) && member switch
            {
                Member.PromptTokens => PlainValue.TryInt64(ref reader, out promptTokens),
                Member.CompletionTokens => PlainValue.TryInt64(ref reader, out completionTokens),
                Member.TotalTokens => PlainValue.TryInt64(ref reader, out totalTokens),
                Member.Cost => PlainValue.TryDecimal(ref reader, out cost),
                Member.IsByok => PlainValue.TryBoolean(ref reader, out isByok),
                Member.PromptTokensDetails => TryPrompt(ref reader, out prompt),
                Member.CompletionTokensDetails => TryCompletion(ref reader, out completion),
                Member.CostDetails => TryCosts(ref reader, out costs),
                _ => false,
            };
            if (!isRead)
            {
                return null;
            }
        }

        return null;
    }

    private static Member MemberOf(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("prompt_tokens"u8) ? Member.PromptTokens
        : name.SequenceEqual("completion_tokens"u8) ? Member.CompletionTokens
        : name.SequenceEqual("total_tokens"u8) ? Member.TotalTokens
        : name.SequenceEqual("cost"u8) ? Member.Cost
        : name.SequenceEqual("is_byok"u8) ? Member.IsByok
        : name.SequenceEqual("prompt_tokens_details"u8) ? Member.PromptTokensDetails
        : name.SequenceEqual("completion_tokens_details"u8) ? Member.CompletionTokensDetails
        : name.SequenceEqual("cost_details"u8) ? Member.CostDetails
        : Member.None;

    private static bool TryPrompt(ref Utf8JsonReader reader, out PromptTokensDetails? details)
    {
        Span<long?> counts = [null, null, null, null, null];
        var isRead = TryValues(ref reader, _promptCounts, PlainValue.TryInt64, counts, out var isNull);
        details = isNull ? null : new PromptTokensDetails
        {
            CachedTokens = counts[0],
            CacheWriteTokens = counts[1],
            AudioTokens = counts[2],
            VideoTokens = counts[3],
            FileTokens = counts[4],
        };
        return isRead;
    }

    private static bool TryCompletion(ref Utf8JsonReader reader, out CompletionTokensDetails? details)
    {
        Span<long?> counts = [null, null, null, null, null];
        var isRead = TryValues(ref reader, _completionCounts, PlainValue.TryInt64, counts, out var isNull);
        details = isNull ? null : new CompletionTokensDetails
        {
            ReasoningTokens = counts[0],
            AudioTokens = counts[1],
            ImageTokens = counts[2],
            AcceptedPredictionTokens = counts[3],
            RejectedPredictionTokens = counts[4],
        };
        return isRead;
    }

    private static bool TryCosts(ref Utf8JsonReader reader, out CostDetails? details)
    {
        Span<decimal?> costs = [null, null, null];
        var isRead = TryValues(ref reader, _costs, PlainValue.TryDecimal, costs, out var isNull);
        details = isNull ? null : new CostDetails
        {
            UpstreamInferenceCost = costs[0],
            UpstreamInferencePromptCost = costs[1],
            UpstreamInferenceCompletionsCost = costs[2],
        };
        return isRead;
    }

    // An object of numbers, or null: each number goes to the place that its name has among the names.
    private static bool TryValues<T>(ref Utf8JsonReader reader, byte[][] names, ReadValue<T> read, scoped Span<T> values, out bool isNull)
    {
        isNull = false;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return isNull = reader.TokenType == JsonTokenType.Null;
        }

        var seen = default(SeenMembers);
        while (PlainValue.TryEnter(ref reader, out var name))
        {
            if (name.IsEmpty)
            {
                return true;
            }

            var place = IndexOf(names, name);
            if (place < 0 || !seen.TryAdd(place) || !read(ref reader, out values[place]))
            {
                return false;
            }
        }

        return false;
    }

    private static int IndexOf(byte[][] names, ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (name.SequenceEqual(names[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
