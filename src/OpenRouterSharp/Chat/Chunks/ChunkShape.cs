using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>
/// Holds what chunks that differ only in one text have in common: everything but that text. Immutable and shared by these chunks, whose choices
/// are created from it when first requested.
/// </summary>
internal sealed class ChunkShape
{
    private readonly ChunkText _kind;
    private readonly ChunkChoice _choice;
    private readonly MessageDelta _delta;
    private readonly ReasoningDetail? _detail;
    private readonly ToolCallDelta? _call;
    private readonly bool _hasOther;

    /// <summary>Initializes a new instance of the <see cref="ChunkShape"/> class.</summary>
    /// <param name="choice">The choice of one of the chunks. It belongs to the caller, who may modify it, so copies are kept.</param>
    /// <param name="extras">The rarely used members of the chunk.</param>
    /// <param name="kind">The text that differs.</param>
    internal ChunkShape(ChunkChoice choice, ChunkExtras extras, ChunkText kind)
    {
        _kind = kind;
        Extras = extras.Copy();
        _choice = choice with { AdditionalProperties = KeptFields.Copy(choice.AdditionalProperties) };
        _delta = choice.Delta with { Extras = choice.Delta.Extras.Copy() };
        if (kind == ChunkText.Detail)
        {
            var detail = choice.Delta.ReasoningDetails![0];
            _detail = detail with { AdditionalProperties = KeptFields.Copy(detail.AdditionalProperties) };
        }
        else if (kind == ChunkText.Arguments)
        {
            var call = choice.Delta.ToolCalls![0];
            _call = call with { AdditionalProperties = KeptFields.Copy(call.AdditionalProperties) };
        }

        _hasOther = WithText(string.Empty, detailBytes: null).HasContent;
        IsPlain = choice is { FinishReason: null, NativeFinishReason: null, AdditionalProperties: null } && choice.Delta.Extras.IsEmpty
            && (kind is ChunkText.Content or ChunkText.Reasoning || choice.Delta.ReasoningDetails is [ReasoningText { HasBytes: false, AdditionalProperties: null }]);
    }

    /// <summary>Gets the rarely used members, which a chunk that hands out its additional properties copies first.</summary>
    internal ChunkExtras Extras { get; }

    /// <summary>Gets the index of the choice.</summary>
    internal int? Index => _choice.Index;

    internal FinishReason? FinishReason => _choice.FinishReason;

    internal string? NativeFinishReason => _choice.NativeFinishReason;

    internal string? Refusal => _delta.Refusal;

    /// <summary>Gets a value indicating whether the text can be accumulated without a choice: there is nothing else to accumulate.</summary>
    internal bool IsPlain { get; }

    internal bool IsContent => _kind == ChunkText.Content;

    /// <summary>Gets the only reasoning detail, whose text differs.</summary>
    internal ReasoningText? PlainDetail => _detail as ReasoningText;

    /// <summary>Gets a value indicating whether the list of reasoning details is present, even if empty.</summary>
    internal bool HasDetails => _delta.ReasoningDetails is not null;

    /// <summary>Returns the text increment of a chunk.</summary>
    internal string? TextOf(string text) => _kind == ChunkText.Content ? text : _delta.Content;

    /// <summary>Returns the increment of the visible reasoning of a chunk.</summary>
    internal string? ReasoningOf(string text) => _kind is ChunkText.Reasoning or ChunkText.Detail && text.Length > 0 ? text : null;

    /// <summary>Determines whether a chunk contains any part of a completion.</summary>
    internal bool HasContent(string text) => text.Length > 0 || _hasOther;

    /// <summary>Creates the choices of a chunk. Mutable parts are copied for each chunk.</summary>
    /// <param name="text">The text.</param>
    /// <param name="detailBytes">The received bytes of the reasoning detail, if they must be kept.</param>
    internal IReadOnlyList<ChunkChoice> ToChoices(string text, byte[]? detailBytes) =>
        new OneItemList<ChunkChoice>(_choice with { Delta = WithText(text, detailBytes), AdditionalProperties = KeptFields.Copy(_choice.AdditionalProperties) });

    private MessageDelta WithText(string text, byte[]? detailBytes) => _kind switch
    {
        ChunkText.Content => _delta with { Content = text, Extras = _delta.Extras.Copy() },
        ChunkText.Reasoning => _delta with { Reasoning = text, Extras = _delta.Extras.Copy() },
        ChunkText.Detail => _delta with
        {
            Reasoning = text,
            ReasoningDetails = new OneItemList<ReasoningDetail>(DetailWith(text, detailBytes)),
            Extras = _delta.Extras.Copy(),
        },
        _ => _delta with { Extras = _delta.Extras.Copy() with { ToolCalls = new OneItemList<ToolCallDelta>(CallWith(text)) } },
    };

    private ReasoningDetail DetailWith(string text, byte[]? bytes)
    {
        ReasoningDetail detail = _detail is ReasoningSummary summary ? summary with { Summary = text } : (ReasoningText)_detail! with { Text = text };
        if (_detail.AdditionalProperties is { } fields)
        {
            detail.AdditionalProperties = new(fields);
        }

        if (bytes is not null)
        {
            detail.Keep(bytes);
        }

        return detail;
    }

    private ToolCallDelta CallWith(string text) => _call! with { Arguments = text, AdditionalProperties = KeptFields.Copy(_call.AdditionalProperties) };
}
