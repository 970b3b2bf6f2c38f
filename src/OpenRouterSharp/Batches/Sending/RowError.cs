namespace OpenRouterSharp.Batches.Sending;

/// <summary>Creates the exceptions for requests that are found to be invalid while they are enumerated.</summary>
internal static class RowError
{
#pragma warning disable CA2208 // The parameter is that of the public method that the caller passed the requests to.
    internal static ArgumentException Of(string message, Exception? inner = null) => new(message, "requests", inner);
#pragma warning restore CA2208
}
