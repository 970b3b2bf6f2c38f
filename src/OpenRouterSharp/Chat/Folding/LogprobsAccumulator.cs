using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Accumulates the log probabilities of a choice.</summary>
internal sealed class LogprobsAccumulator
{
    private List<TokenLogprob>? _content;
    private List<TokenLogprob>? _refusal;
    private Dictionary<string, JsonElement>? _fields;

    internal void Add(Logprobs logprobs)
    {
        Append(ref _content, logprobs.Content);
        Append(ref _refusal, logprobs.Refusal);
        KeptFields.Merge(ref _fields, logprobs.AdditionalProperties);
    }

    internal Logprobs ToLogprobs() => new()
    {
        Content = _content is null ? null : [.. _content],
        Refusal = _refusal is null ? null : [.. _refusal],
        AdditionalProperties = _fields is null ? null : KeptFields.CopyBeside(_fields, ("content", _content), ("refusal", _refusal)),
    };

    private static void Append(ref List<TokenLogprob>? tokens, IReadOnlyList<TokenLogprob>? more)
    {
        if (more is not null)
        {
            (tokens ??= []).AddRange(more);
        }
    }
}
