using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Holds rarely used delta members, kept apart so that ordinary deltas stay small. Immutable, like <see cref="ChunkHead"/>.</summary>
internal sealed record DeltaExtras
{
    internal static DeltaExtras None { get; } = new();

    internal IReadOnlyList<ToolCallDelta>? ToolCalls { get; init; }

    internal string? Refusal { get; init; }

    internal IReadOnlyList<GeneratedImage>? Images { get; init; }

    internal AudioOutput? Audio { get; init; }

    internal IReadOnlyList<Annotation>? Annotations { get; init; }

    internal Dictionary<string, JsonElement>? AdditionalProperties { get; init; }

    /// <summary>Gets a value indicating whether nothing is held that an accumulator would add.</summary>
    internal bool IsEmpty => ReferenceEquals(this, None)
        || this is { ToolCalls: null or [], Refusal: null or "", Images: null or [], Audio: null, Annotations: null or [], AdditionalProperties: null };

    /// <summary>Returns extras with their own copy of the additional properties.</summary>
    internal DeltaExtras Copy() => AdditionalProperties is null ? this : this with { AdditionalProperties = new(AdditionalProperties) };

    /// <summary>Reads a member, or keeps it raw if it is unknown.</summary>
    internal DeltaExtras Read(ref WireReader json)
    {
        if (json.Is("tool_calls"u8)) return json.List<ToolCallDelta>() is var calls && calls is null && ToolCalls is null ? this : this with { ToolCalls = calls };
        if (json.Is("refusal"u8)) return json.String() is var refusal && refusal is null && Refusal is null ? this : this with { Refusal = refusal };
        if (json.Is("images"u8)) return json.List<GeneratedImage>() is var images && images is null && Images is null ? this : this with { Images = images };
        if (json.Is("audio"u8)) return json.Value<AudioOutput>() is var audio && audio is null && Audio is null ? this : this with { Audio = audio };
        if (json.Is("annotations"u8)) return json.List<Annotation>() is var annotations && annotations is null && Annotations is null ? this : this with { Annotations = annotations };

        json.Keep();
        return this;
    }

    internal void Write(Utf8JsonWriter json)
    {
        json.Member("tool_calls"u8, ToolCalls);
        json.Member("refusal"u8, Refusal);
        json.Member("images"u8, Images);
        json.Member("audio"u8, Audio);
        json.Member("annotations"u8, Annotations);
        json.Rest(AdditionalProperties);
    }
}
