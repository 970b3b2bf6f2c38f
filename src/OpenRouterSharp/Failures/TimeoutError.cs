using System.Globalization;

namespace OpenRouterSharp.Timeouts;

/// <summary>Makes the exceptions of the client's own timeouts.</summary>
internal static class TimeoutError
{
    internal static OpenRouterException Of(string message, bool mayBeBilled, Exception? inner = null) =>
        new(ErrorKind.Timeout, message, inner) { IsTransient = true, MayBeBilled = mayBeBilled };

    internal static string Show(TimeSpan time) => time.TotalSeconds < 120
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.###} s")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0.##} min");
}
