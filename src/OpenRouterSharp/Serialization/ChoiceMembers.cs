namespace OpenRouterSharp.Serialization;

/// <summary>The members that the choice of a whole answer and that of a chunk have in common, as far as they have been read.</summary>
internal struct ChoiceMembers
{
    internal SeenMembers Seen;
    internal int? Index;
    internal FinishReason? FinishReason;
    internal string? NativeFinishReason;
    internal Logprobs? Logprobs;
    internal string? Text;
}
