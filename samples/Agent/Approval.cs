using OpenRouterSharp;

namespace Agent;

/// <summary>Asks in the terminal what to do with the calls that need an approval.</summary>
internal static class Approval
{
    /// <summary>Asks about each call.</summary>
    /// <returns>The decisions; without those about calls that are left for later.</returns>
    internal static async Task<IReadOnlyList<ToolDecision>> AskAsync(IReadOnlyList<ToolCall> calls, CancellationToken cancellationToken)
    {
        var decisions = new List<ToolDecision>();
        foreach (var call in calls)
        {
            Console.WriteLine($"The agent wants to run {call.Name} {call.Arguments}");
            if (await AskAsync(call, cancellationToken) is { } decision)
            {
                decisions.Add(decision);
            }
        }

        return decisions;
    }

    private static async Task<ToolDecision?> AskAsync(ToolCall call, CancellationToken cancellationToken)
    {
        while (true)
        {
            Console.Write("y / n [reason] / e {other arguments} / later: ");

            // Reading a line cannot be canceled, so Ctrl-C leaves it behind.
            if (await Task.Run(Console.ReadLine, cancellationToken).WaitAsync(cancellationToken) is not { } line)
            {
                Console.WriteLine();
                return null;
            }

            var (word, rest) = line.Trim().Split(' ', 2) is [var first, var second] ? (first, second) : (line.Trim(), null);
            switch (word)
            {
                case "y" or "yes":
                    return ToolDecision.Approve(call);
                case "n" or "no":
                    return ToolDecision.Deny(call, rest);
                case "later":
                    return null;
                case "e" when rest is not null:
                    try
                    {
                        return ToolDecision.Edit(call, rest);
                    }
                    catch (ArgumentException)
                    {
                        Console.WriteLine("These arguments are no JSON object.");
                    }

                    break;
            }
        }
    }
}
