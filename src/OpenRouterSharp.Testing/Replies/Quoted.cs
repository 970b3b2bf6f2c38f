namespace OpenRouterSharp.Testing.Replies;

/// <summary>Quotes text for messages: on one line, and truncated.</summary>
internal static class Quoted
{
    private const int Longest = 120;

    internal static string Of(string? text, int longest = Longest)
    {
        var line = (text ?? string.Empty).ReplaceLineEndings(" ");
        return line.Length > longest ? $"\"{line.AsSpan(0, longest)}…\"" : $"\"{line}\"";
    }
}
