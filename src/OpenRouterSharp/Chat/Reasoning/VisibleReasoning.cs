using System.Text;

namespace OpenRouterSharp;

/// <summary>Extracts human-readable reasoning. The wire carries it twice; it must be shown only once.</summary>
internal static class VisibleReasoning
{
    /// <summary>Returns the texts and summaries of the details, or the plain text if the details have none.</summary>
    internal static string? Of(IReadOnlyList<ReasoningDetail>? details, string? plain)
    {
        string? first = null;
        StringBuilder? all = null;
        for (var i = 0; i < (details?.Count ?? 0); i++)
        {
            var piece = details![i] switch
            {
                ReasoningText text => text.Text,
                ReasoningSummary summary => summary.Summary,
                _ => null,
            };
            if (string.IsNullOrEmpty(piece))
            {
                continue;
            }

            if (first is null)
            {
                first = piece;
            }
            else
            {
                (all ??= new StringBuilder(first)).Append(piece);
            }
        }

        return string.IsNullOrEmpty(plain) || plain.Length <= (all?.Length ?? first?.Length ?? 0) ? all?.ToString() ?? first : plain;
    }
}
