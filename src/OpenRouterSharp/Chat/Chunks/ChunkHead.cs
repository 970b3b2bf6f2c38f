using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Holds the members common to the chunks of a stream, which share one instance.</summary>
internal sealed record ChunkHead
{
    internal static ChunkHead None { get; } = new();

    internal string? Id { get; init; }

    internal string? Object { get; init; }

    internal long? Created { get; init; }

    internal string? Model { get; init; }

    internal string? Provider { get; init; }

    internal ServiceTier? ServiceTier { get; init; }

    internal string? SystemFingerprint { get; init; }

    internal ResponseInfo? ResponseInfo { get; init; }

    /// <summary>Holds the members of a head while they are read.</summary>
    internal struct Members
    {
        private string? _id;
        private string? _object;
        private long? _created;
        private string? _model;
        private string? _provider;
        private string? _serviceTier;
        private string? _systemFingerprint;

        /// <summary>Reads a member of the head.</summary>
        /// <returns><see langword="true"/> if the member belongs to the head; otherwise, <see langword="false"/>.</returns>
        internal bool Read(ref WireReader json)
        {
            if (json.Is("id"u8)) _id = json.Word();
            else if (json.Is("object"u8)) _object = json.Word();
            else if (json.Is("created"u8)) _created = json.Int64();
            else if (json.Is("model"u8)) _model = json.Word();
            else if (json.Is("provider"u8)) _provider = json.Word();
            else if (json.Is("service_tier"u8)) _serviceTier = json.Word();
            else if (json.Is("system_fingerprint"u8)) _systemFingerprint = json.Word();
            else return false;

            return true;
        }

        /// <summary>Returns the head; the previous chunk's instance if it is equal.</summary>
        internal readonly ChunkHead ToHead(RepeatedTexts? repeated)
        {
            // Equal texts of one stream are the same instance, so references can be compared.
            if (repeated?.Shared is ChunkHead last && ReferenceEquals(_id, last.Id) && ReferenceEquals(_object, last.Object) && _created == last.Created
                && ReferenceEquals(_model, last.Model) && ReferenceEquals(_provider, last.Provider)
                && ReferenceEquals(_systemFingerprint, last.SystemFingerprint) && ReferenceEquals(_serviceTier, last.ServiceTier?.Value))
            {
                return last;
            }

            return new ChunkHead
            {
                Id = _id,
                Object = _object,
                Created = _created,
                Model = _model,
                Provider = _provider,
                ServiceTier = _serviceTier is { } tier ? new(tier) : null,
                SystemFingerprint = _systemFingerprint,
            };
        }
    }
}
