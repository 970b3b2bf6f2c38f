namespace OpenRouterSharp.Serialization;

/// <summary>The members that a whole answer and a chunk of one have in common, as far as they have been read.</summary>
internal struct Envelope
{
    internal SeenMembers Seen;
    internal string? Id;
    internal string? Object;
    internal long? Created;
    internal string? Model;
    internal string? Provider;
    internal Usage? Usage;
    internal string? ServiceTier;
    internal string? SystemFingerprint;
    internal RouterMetadata? RouterMetadata;
    internal string? UserId;
}
