using OpenRouterSharp.Http;
using OpenRouterSharp.Timeouts;

namespace OpenRouterSharp.Calls;

/// <summary>A body of JSON: written once, sent by every attempt.</summary>
/// <param name="json">The bytes, which nobody changes any more: a handler may still be sending them when an attempt was given up.</param>
/// <param name="secret">The secret that stands in it.</param>
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
