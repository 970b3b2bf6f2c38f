using OpenRouterSharp.Http;
using OpenRouterSharp.Timeouts;

namespace OpenRouterSharp.Calls;

/// <summary>Represents a JSON body, which is serialized once and sent by every attempt.</summary>
/// <param name="json">The bytes, which must not change: a handler may still be sending them after an attempt was abandoned.</param>
/// <param name="secret">The secret that it contains.</param>
internal sealed class JsonBody(ReadOnlyMemory<byte> json, string? secret = null) : RequestBody
{
    internal ReadOnlyMemory<byte> Json => json;

    internal override string? Secret => secret;

    internal override HttpContent CreateContent(AttemptTimer timer, CallDeadline deadline)
    {
        var content = new ReadOnlyMemoryContent(json);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json; charset=utf-8");
        return content;
    }
}
