using System.Globalization;

namespace OpenRouterSharp.Failures;

/// <summary>Makes the exceptions of bodies that end too early or hold too much.</summary>
internal static class StreamFailure
{
    /// <summary>Makes the exception of an answer that broke off.</summary>
    internal static OpenRouterException Interrupted(string message, Exception? inner = null, bool mayHaveBeenDone = false, string? body = null) =>
        new(ErrorKind.StreamInterrupted, message, inner) { IsTransient = true, MayHaveBeenDone = mayHaveBeenDone, ResponseBody = body };

    /// <summary>Makes the exception of an answer that is larger than allowed.</summary>
    internal static OpenRouterException AnswerTooLarge(int limit) => TooLarge("The answer", limit, OptionNames.ResponseBytes);

    /// <summary>Makes the exception of an event that is larger than allowed.</summary>
    internal static OpenRouterException EventTooLarge(int limit) => TooLarge("One event of the stream", limit, OptionNames.EventBytes);

    private static OpenRouterException TooLarge(string what, int limit, string option) =>
        new(ErrorKind.InvalidResponse, string.Create(CultureInfo.InvariantCulture, $"{what} is larger than {limit} bytes ({option})."));
}
