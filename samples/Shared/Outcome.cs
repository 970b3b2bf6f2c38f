using System.Globalization;
using OpenRouterSharp;

namespace Samples;

/// <summary>How a sample ends: with an exit code, and with words on standard error where it failed.</summary>
public static class Outcome
{
    private const int Success = 0;
    private const int Failure = 1;
    private const int Cancelled = 130; // as of a program that Ctrl-C ended

    /// <summary>Runs a sample to its end.</summary>
    /// <param name="sample">The sample.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> OfAsync(Func<Task> sample)
    {
        try
        {
            await sample();
            return Success;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Cancelled.");
            return Cancelled;
        }
        catch (OpenRouterException e)
        {
            await Console.Error.WriteLineAsync(Words(e));
            return Failure;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            // A wrong request or setting, or a file that cannot be read.
            await Console.Error.WriteLineAsync(e.Message);
            return Failure;
        }
    }

    /// <summary>The service's own words, what kind of failure it is, and what to do about it where the service says.</summary>
    /// <param name="e">The error.</param>
    /// <returns>All that in one sentence.</returns>
    public static string Words(OpenRouterException e)
    {
        List<string?> facts =
        [
            e.Kind.Value,
            e.StatusCode is { } status ? string.Create(CultureInfo.InvariantCulture, $"status {status}") : null,
            e.ProviderName is { } provider ? $"provider {provider}" : null,
            e.Attempts > 1 ? string.Create(CultureInfo.InvariantCulture, $"{e.Attempts} attempts") : null,
            e.RetryAfter is { } wait ? string.Create(CultureInfo.InvariantCulture, $"try again in {wait.TotalSeconds:0.#} s") : null,
            e.Availability?.FallbackModels is { Count: > 0 } models ? $"models to use instead: {string.Join(", ", models)}" : null,
        ];
        var words = $"{e.Message} ({string.Join(", ", facts.Where(static fact => fact is not null))})";
        return e.Hint is { } hint ? $"{words} {hint}" : words;
    }
}
