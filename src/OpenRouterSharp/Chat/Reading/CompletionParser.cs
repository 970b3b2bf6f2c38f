using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Chat.Reading;

/// <summary>Makes a whole completion out of its bytes.</summary>
internal static class CompletionParser
{
    // The texts of the completion before, which the next one mostly has too.
    [ThreadStatic]
    private static RepeatedTexts? _texts;

    /// <summary>Reads a completion.</summary>
    /// <param name="data">The body.</param>
    /// <param name="info">What the response's headers say, for the completion to carry.</param>
    /// <returns>The completion, or <see langword="null"/> where the body is the word null.</returns>
    /// <exception cref="JsonException">The body is not a completion.</exception>
    internal static ChatCompletion? Parse(ReadOnlySpan<byte> data, ResponseInfo? info)
    {
        var json = new WireReader(data, _texts ??= new RepeatedTexts());
        var completion = json.ReadRoot<ChatCompletion>();
        completion?.Attach(info);
        return completion;
    }
}
