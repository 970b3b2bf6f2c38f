using OpenRouterSharp.Chat.Reading;
using OpenRouterSharp.Http;

namespace OpenRouterSharp.Relay.Passing;

/// <summary>Represents a response with content, none of which has been passed on.</summary>
/// <param name="Response">The response.</param>
/// <param name="Body">Its body, which keeps the bytes read.</param>
/// <param name="Stream">The stream, read to its first content, or a complete response.</param>
internal sealed record OpenedRelay(ApiResponse Response, RelayBody Body, OpenedStream Stream) : IDisposable
{
    public void Dispose()
    {
        Stream.Reader?.Release();
        Body.Dispose();
        Response.Dispose();
    }
}
