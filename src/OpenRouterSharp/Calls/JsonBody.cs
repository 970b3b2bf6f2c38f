using OpenRouterSharp.Http;
using OpenRouterSharp.Timeouts;

namespace OpenRouterSharp.Calls;

/// <summary>Represents a JSON request body, serialized once and sent by every attempt.</summary>
/// <param name="json">The bytes, which must not change: the handler may still be sending them after an attempt is abandoned.</param>
internal sealed class JsonBody(ReadOnlyMemory<byte> json) : RequestBody
{
    internal ReadOnlyMemory<byte> Json => json;

    internal override HttpContent CreateContent(AttemptTimer timer, CallDeadline deadline)
    {
        var content = new ReadOnlyMemoryContent(json);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json; charset=utf-8");
        return content;
    }
}
