using OpenRouterSharp;

namespace WebChat;

/// <summary>A setting of how words are chosen, as the page offers it.</summary>
/// <param name="Name">The field of the request.</param>
/// <param name="Label">Its name for people.</param>
/// <param name="Hint">What it does.</param>
/// <param name="Min">The lowest value.</param>
/// <param name="Max">The highest value; <see langword="null"/> where there is none, and the page offers a field in place of a slider.</param>
/// <param name="Step">The distance of two values.</param>
/// <param name="Usual">Where a slider stands before it is moved: what models use when nothing is sent.</param>
public sealed record SamplingParameter(string Name, string Label, string Hint, double? Min, double? Max, double Step, double? Usual)
{
    /// <summary>Gets all of them. The ranges are those of <see cref="ChatRequest"/>; its <see cref="ChatRequest.Validate"/> has the last word.</summary>
    public static IReadOnlyList<SamplingParameter> All { get; } =
    [
        new("temperature", "Temperature", "How freely words are chosen.", 0, 2, 0.05, 1),
        new("top_p", "Top P", "The share of the likeliest words to choose from.", 0, 1, 0.01, 1),
        new("min_p", "Min P", "How likely a word must be, relative to the likeliest.", 0, 1, 0.01, 0),
        new("frequency_penalty", "Frequency penalty", "How much each use of a word speaks against its next.", -2, 2, 0.1, 0),
        new("presence_penalty", "Presence penalty", "How much one use of a word speaks against its next.", -2, 2, 0.1, 0),
        new("repetition_penalty", "Repetition penalty", "How much words of the prompt and the answer speak against their next use.", 0, 2, 0.05, 1),
        new("top_k", "Top K", "The number of the likeliest words to choose from; 0 is off.", 0, null, 1, null),
        new("max_tokens", "Output limit", "How many tokens the model may write, thinking included.", 1, null, 1, null),
        new("seed", "Seed", "The same number makes the same answer likelier.", null, null, 1, null),
    ];
}
