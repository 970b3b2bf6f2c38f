using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Holds rarely used chunk members, kept apart so that ordinary chunks stay small. Immutable, like <see cref="ChunkHead"/>.</summary>
internal sealed record ChunkExtras
{
    internal static ChunkExtras None { get; } = new();

    internal Usage? Usage { get; init; }

    internal RouterMetadata? RouterMetadata { get; init; }

    internal ApiError? Error { get; init; }

    internal string? UserId { get; init; }

    internal JsonElement? Debug { get; init; }

    internal Dictionary<string, JsonElement>? AdditionalProperties { get; init; }

    /// <summary>Gets a value indicating whether only undeclared members are held.</summary>
    internal bool IsRestOnly => this is { Usage: null, RouterMetadata: null, Error: null, UserId: null, Debug: null };

    /// <summary>Returns extras with their own copy of the additional properties.</summary>
    internal ChunkExtras Copy() => AdditionalProperties is null ? this : this with { AdditionalProperties = new(AdditionalProperties) };

    /// <summary>Reads a member, or keeps it raw if it is unknown.</summary>
    internal ChunkExtras Read(ref WireReader json)
    {
        if (json.Is("usage"u8)) return json.Value<Usage>() is var usage && usage is null && Usage is null ? this : this with { Usage = usage };
        if (json.Is("openrouter_metadata"u8)) return json.Value<RouterMetadata>() is var router && router is null && RouterMetadata is null ? this : this with { RouterMetadata = router };
        if (json.Is("error"u8)) return json.Value<ApiError>() is var error && error is null && Error is null ? this : this with { Error = error };
        if (json.Is("user_id"u8)) return json.Word() is var user && user is null && UserId is null ? this : this with { UserId = user };
        if (json.Is("debug"u8)) return json.Any() is var debug && debug is null && Debug is null ? this : this with { Debug = debug };

        json.Keep();
        return this;
    }

    /// <summary>Writes the members that follow the usage.</summary>
    internal void Write(Utf8JsonWriter json)
    {
        json.Member("openrouter_metadata"u8, RouterMetadata);
        json.Member("error"u8, Error);
        json.Member("user_id"u8, UserId);
        json.Member("debug"u8, Debug);
        json.Rest(AdditionalProperties);
    }
}
