using System.Globalization;
using System.Text;
using OpenRouterSharp;

namespace TerminalChat;

/// <summary>What the screen says of an answer besides the answer.</summary>
internal static class Sentences
{
    internal static string Live(Speed speed) => speed.FirstToken is null
        ? Invariant($"waiting for the first token · {speed.Elapsed.TotalSeconds:0.0} s")
        : Invariant($"{Of(speed)} · {speed.Elapsed.TotalSeconds:0.0} s · Ctrl-C stops");

    internal static string Thought(Speed speed, TimeSpan time) => Invariant($"thought for {time.TotalSeconds:0.0} s, about {speed.Tokens} tokens (/thinking shows it)");

    internal static string Of(ChatCompletion answer, Speed speed, decimal costSoFar)
    {
        var thinking = answer.Usage?.ReasoningTokens is { } tokens and > 0 ? Invariant($" ({tokens} thinking)") : string.Empty;
        var cost = answer.Usage?.Cost is { } dollars ? Invariant($"${dollars:0.########}") : "cost unknown";
        return Invariant($"{answer.Model} by {answer.Provider ?? "?"} · {Of(speed, thinking)} · {cost}, ${costSoFar:0.########} so far");
    }

    internal static string Of(ScheduledRetry retry) => Invariant($"{retry.Error.Message} Trying again in {retry.Delay.TotalSeconds:0.0} s.");

    /// <summary>What to know about an answer that did not end by itself.</summary>
    internal static string? Ending(ChatCompletion answer)
    {
        var reason = answer.FinishReason;
        return reason == FinishReason.Length ? answer.Text.Length == 0 ? "The output limit was used up by thinking." : "Cut off by the output limit."
            : reason == FinishReason.ContentFilter ? "A filter stopped the answer."
            : null;
    }

    /// <summary>A model's text may hold anything; what would move the cursor or change colours is left out.</summary>
    internal static string Harmless(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c == '\t')
            {
                clean.Append("    ");
            }
            else if (c == '\n' || !char.IsControl(c))
            {
                clean.Append(c);
            }
        }

        return clean.ToString();
    }

    private static string Of(Speed speed, string thinking = "")
    {
        var rate = speed.TokensPerSecond is { } perSecond ? Invariant($" at {perSecond:0}/s") : string.Empty;
        return Invariant($"{speed.Tokens} tokens{thinking}{rate} · first after {speed.FirstToken?.TotalSeconds ?? 0:0.0} s");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
