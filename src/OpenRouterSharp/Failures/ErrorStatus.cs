namespace OpenRouterSharp.Failures;

/// <summary>Classifies errors by their HTTP status, for want of anything more specific.</summary>
internal static class ErrorStatus
{
    /// <summary>The status that Cloudflare returns when the origin server takes too long.</summary>
    internal const int EdgeTimeout = 524;

    /// <summary>The status that Cloudflare returns when a connection to the service takes too long.</summary>
    internal const int EdgeConnectTimeout = 522;

    /// <summary>The status that Cloudflare returns when it cannot resolve the service's name.</summary>
    internal const int EdgeUnresolved = 530;

    /// <summary>The status that some providers return when they are overloaded.</summary>
    internal const int Overloaded = 529;

    internal static ErrorKind KindOf(int status) => status switch
    {
        400 => ErrorKind.InvalidRequest,
        401 => ErrorKind.Authentication,
        402 => ErrorKind.PaymentRequired,
        403 => ErrorKind.PermissionDenied,
        404 => ErrorKind.NotFound,

        // Sent by a proxy, never by the service.
        407 => ErrorKind.Connection,
        408 or 504 or EdgeTimeout or EdgeConnectTimeout => ErrorKind.Timeout,
        412 => ErrorKind.PreconditionFailed,
        413 => ErrorKind.PayloadTooLarge,
        422 => ErrorKind.Unprocessable,
        429 => ErrorKind.RateLimitExceeded,
        502 => ErrorKind.ProviderUnavailable,
        503 or Overloaded => ErrorKind.ProviderOverloaded,
        >= 400 and < 500 => ErrorKind.InvalidRequest,
        >= 500 and < 600 => ErrorKind.Server,
        _ => ErrorKind.Unmapped,
    };

    // Cloudflare returns 520 to 527 and 530 if it currently cannot reach or understand the service:
    // https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/
    internal static bool IsTransient(int status) => status is 408 or 429 or 500 or 502 or 503 or 504 or (>= 520 and <= 527) or Overloaded or EdgeUnresolved;

    // For errors in the middle of a stream, which have a kind but no status.
    internal static bool IsTransient(ErrorKind kind) =>
        kind == ErrorKind.RateLimitExceeded || kind == ErrorKind.Server || kind == ErrorKind.ProviderUnavailable || kind == ErrorKind.ProviderOverloaded || kind == ErrorKind.Timeout;
}
