using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Chat.Reading;

/// <summary>Parses complete responses.</summary>
internal static class CompletionParser
{
    // The texts of the previous completion, most of which recur in the next one.
    [ThreadStatic]
    private static RepeatedTexts? _texts;

    /// <summary>Parses a completion.</summary>
    /// <param name="data">The body.</param>
    /// <param name="info">The metadata of the HTTP response, to attach to the completion.</param>
    /// <returns>The completion, or <see langword="null"/> if the body is the JSON literal null.</returns>
    /// <exception cref="JsonException">The body is not a completion.</exception>
    internal static ChatCompletion? Parse(ReadOnlySpan<byte> data, ResponseInfo? info)
    {
        var json = new WireReader(data, _texts ??= new RepeatedTexts());
        var completion = json.ReadRoot<ChatCompletion>();
        completion?.Attach(info);
        return completion;
    }
}
