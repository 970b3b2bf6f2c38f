namespace OpenRouterSharp.Testing.Replies;

/// <summary>Text as messages quote it: on one line, and not too long.</summary>
internal static class Quoted
{
    private const int Longest = 120;

    internal static string Of(string? text, int longest = Longest)
    {
        var line = (text ?? string.Empty).ReplaceLineEndings(" ");
        return line.Length > longest ? $"\"{line.AsSpan(0, longest)}…\"" : $"\"{line}\"";
    }
}
