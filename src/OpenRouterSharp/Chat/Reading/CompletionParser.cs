using System.Text.Json;

namespace OpenRouterSharp.Serialization;

/// <summary>Makes a whole answer of its bytes: field by field, where all is written the ordinary way, else by the serializer. Both give the same.</summary>
internal static class CompletionParser
{
    // It knows the words of the answer before, which the next one mostly has too.
    [ThreadStatic]
    private static CompletionFields? _fields;

    /// <summary>Reads an answer.</summary>
    /// <param name="data">The body.</param>
    /// <param name="info">What the response's headers say, for the answer to carry.</param>
    /// <returns>The answer, or <see langword="null"/> where the body is the word null.</returns>
    /// <exception cref="JsonException">The body is not an answer.</exception>
    internal static ChatCompletion? Parse(ReadOnlySpan<byte> data, ResponseInfo? info)
    {
        try
        {
            if ((_fields ??= new CompletionFields()).TryRead(data, info) is { } completion)
            {
                return completion;
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // What is wrong with the data is for the serializer to say: it says it better, and in one place.
        }

        return PlainAnswer.Read<ChatCompletion>(data) is { } plain ? plain with { ResponseInfo = info } : null;
    }
}
