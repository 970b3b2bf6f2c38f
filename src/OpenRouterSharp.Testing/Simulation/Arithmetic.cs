using System.Globalization;
using System.Text.RegularExpressions;

namespace OpenRouterSharp.Testing.Simulation;

/// <summary>Finds a simple calculation in a text and solves it.</summary>
internal static partial class Arithmetic
{
    internal static Sum? Find(string text)
    {
        var match = Expression().Match(text);
        if (!match.Success
            || !decimal.TryParse(match.Groups["left"].ValueSpan, NumberStyles.Number, CultureInfo.InvariantCulture, out var left)
            || !decimal.TryParse(match.Groups["right"].ValueSpan, NumberStyles.Number, CultureInfo.InvariantCulture, out var right))
        {
            return null;
        }

        try
        {
            return match.Groups["sign"].Value.ToUpperInvariant() switch
            {
                "+" or "PLUS" => new Sum(left, "+", right, left + right),
                "-" or "−" or "MINUS" => new Sum(left, "-", right, left - right),
                "/" or "÷" or "DIVIDED BY" => right == 0 ? null : new Sum(left, "/", right, Math.Round(left / right, 6)),
                _ => new Sum(left, "*", right, left * right),
            };
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    // Only a single operation matches: longer expressions and dates are left alone.
    [GeneratedRegex(
        @"(?<![\w.]|\d\s*[-+*/×÷−x]\s*)(?<left>-?\d+(?:\.\d+)?)\s*(?<sign>[-+*/×÷−x]|plus|minus|times|multiplied by|divided by)\s*(?<right>-?\d+(?:\.\d+)?)(?![\w]|\.\d|\s*[-+*/×÷−x]\s*\d)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Expression();

    /// <summary>Represents a calculation with its result.</summary>
    internal readonly record struct Sum(decimal Left, string Sign, decimal Right, decimal Result)
    {
        internal string Expression => string.Create(CultureInfo.InvariantCulture, $"{Left} {Sign} {Right}");

        internal string ResultText => Result.ToString("0.######", CultureInfo.InvariantCulture);

        public override string ToString() => $"{Expression} = {ResultText}";
    }
}
