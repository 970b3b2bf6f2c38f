using System.Globalization;

namespace OpenRouterSharp.Failures;

/// <summary>Creates exceptions for response bodies that end early or exceed a size limit.</summary>
internal static class StreamFailure
{
    /// <summary>Creates the exception for an interrupted response.</summary>
    internal static OpenRouterException Interrupted(string message, Exception? inner = null, bool mayHaveBeenDone = false, string? body = null) =>
        new(ErrorKind.StreamInterrupted, message, inner) { IsTransient = true, MayHaveBeenDone = mayHaveBeenDone, ResponseBody = body };

    /// <summary>Creates the exception for a response that exceeds the size limit.</summary>
    internal static OpenRouterException AnswerTooLarge(int limit) => TooLarge("The response", limit, OptionNames.ResponseBytes);

    /// <summary>Creates the exception for an event that exceeds the size limit.</summary>
    internal static OpenRouterException EventTooLarge(int limit) => TooLarge("An event of the stream", limit, OptionNames.EventBytes);

    private static OpenRouterException TooLarge(string what, int limit, string option) =>
        new(ErrorKind.InvalidResponse, string.Create(CultureInfo.InvariantCulture, $"{what} is larger than {limit} bytes ({option})."));
}
