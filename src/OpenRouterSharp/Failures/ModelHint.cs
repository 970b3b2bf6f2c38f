namespace OpenRouterSharp.Failures;

/// <summary>Selects the hint for a model that the service does not know: the most similar known ID.</summary>
internal static class ModelHint
{
    // One typo in four characters; beyond that it is another name.
    private const int CharactersPerSlip = 4;

    /// <summary>Selects the hint.</summary>
    /// <param name="e">The error.</param>
    /// <param name="model">The requested model.</param>
    /// <returns>The sentence, or <see langword="null"/> if the error is another one.</returns>
    internal static string? Of(OpenRouterException e, ModelId? model)
    {
        if (model is not { Value.Length: > 0 } asked || !IsUnknown(e))
        {
            return null;
        }

        return Nearest(asked) is { } near
            ? $"Did you mean '{near}'?"
            : "The IDs of all models are at https://openrouter.ai/models.";
    }

    private static bool IsUnknown(OpenRouterException e) =>
        e.Availability?.Code == AvailabilityCode.ModelNotFound
        || (e.StatusCode is 400 or 404 && (Says(e, "not a valid model") || Says(e, "model not found") || Says(e, "unknown model")));

    private static bool Says(OpenRouterException e, string words) => e.Message.Contains(words, StringComparison.OrdinalIgnoreCase);

    private static ModelId? Nearest(ModelId asked)
    {
        if (DeepSeekModels.TryResolve(asked.Value, out var resolved) && resolved != asked)
        {
            return resolved;
        }

        var name = asked.Value.ToLowerInvariant();
        ModelId? nearest = null;
        var least = (name.Length / CharactersPerSlip) + 1;
        foreach (var profile in DeepSeekModels.All)
        {
            var distance = Distance(name, profile.Id.Value);
            if (distance < least)
            {
                nearest = profile.Id;
                least = distance;
            }
        }

        return least > 0 ? nearest : null;
    }

    // Levenshtein's: insertions, deletions and replacements.
    private static int Distance(string left, string right)
    {
        var row = new int[right.Length + 1];
        for (var j = 0; j < row.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[right.Length];
    }
}
