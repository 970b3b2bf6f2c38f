using System.Text;
using OpenRouterSharp.Chat.Reading;
using OpenRouterSharp.Chat.Sending;

namespace OpenRouterSharp.Tests.Golden;

/// <summary>The entries on a client's own path, which are the only internals that the golden cases know.</summary>
internal static class GoldenEntry
{
    internal static string Request(ChatRequest request, bool stream) => Encoding.UTF8.GetString(RequestSerializer.Serialize(request, stream).Span);

    internal static ChatCompletion? Completion(byte[] json) => CompletionParser.Parse(json, info: null);

    /// <summary>Makes a reader of one stream's chunks.</summary>
    internal static Func<byte[], ChatCompletionChunk?> Chunks()
    {
        var parser = new ChunkParser();
        return json => parser.Parse(json, info: null);
    }
}
