using OpenRouterSharp.Http;

namespace OpenRouterSharp.Relay.Passing;

/// <summary>Represents a response with content, none of which has been passed on.</summary>
/// <param name="Response">The response.</param>
/// <param name="Events">The event stream from its beginning, or <see langword="null"/> for a complete response.</param>
/// <param name="Whole">The bytes of a complete response.</param>
/// <param name="Chunk">A complete response as a chunk.</param>
internal sealed record OpenedRelay(ApiResponse Response, Stream? Events, ReadOnlyMemory<byte> Whole = default, ChatCompletionChunk? Chunk = null);
