using System.Net.Sockets;

namespace OpenRouterSharp.Failures;

/// <summary>Converts network failures to <see cref="OpenRouterException"/>, with messages that suggest a remedy.</summary>
internal static class ConnectionFailure
{
    /// <summary>Classifies a failure before the response headers were received.</summary>
    /// <param name="e">The exception.</param>
    /// <param name="endpoint">The base address of the API.</param>
    /// <param name="connectLimit">The connect timeout.</param>
    /// <param name="isOwnersTimeout"><see langword="true"/> if the timeout of a caller's HTTP client expired; otherwise, <see langword="false"/>.</param>
    internal static OpenRouterException BeforeResponse(Exception e, Uri endpoint, TimeSpan connectLimit, bool isOwnersTimeout) => e switch
    {
        OpenRouterException known => known,
        OperationCanceledException { InnerException: TimeoutException } when isOwnersTimeout => TimeoutError.OfOwner(mayHaveBeenDone: true, e),
        OperationCanceledException { InnerException: TimeoutException } => TimeoutError.OfConnect(endpoint.Authority, connectLimit, e),
        HttpRequestException http => Connection(http, endpoint),
        InvalidDataException => InBody(e, mayHaveBeenDone: true),
        _ => Error(ErrorKind.Connection, $"The request to {endpoint.Authority} failed: {e.Message}", e, isTransient: e is IOException),
    };

    /// <summary>Classifies a failure while the body was read.</summary>
    internal static OpenRouterException InBody(Exception e, bool mayHaveBeenDone) => e switch
    {
        OpenRouterException known => known,
        InvalidDataException => Error(ErrorKind.InvalidResponse, $"The response's compressed data is invalid: {e.Message}", e, isTransient: false),
        OperationCanceledException { InnerException: TimeoutException } => TimeoutError.OfOwner(mayHaveBeenDone, e),
        _ => StreamFailure.Interrupted($"The connection was lost before the response was complete: {e.Message}", e, mayHaveBeenDone),
    };

    private static OpenRouterException Connection(HttpRequestException e, Uri endpoint) => e.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => NotSent($"The host name {endpoint.Host} could not be resolved. Check the address and the network connection.", e, isTransient: true),
        HttpRequestError.SecureConnectionError => NotSent($"The secure connection to {endpoint.Authority} could not be established: {Innermost(e)}", e, isTransient: false),
        HttpRequestError.ProxyTunnelError => NotSent($"The proxy refused the connection to {endpoint.Authority}: {e.Message}", e, isTransient: false),
        HttpRequestError.ConfigurationLimitExceeded => Error(ErrorKind.InvalidResponse, $"The response headers exceed the allowed size: {e.Message}", e, isTransient: false),
        HttpRequestError.InvalidResponse or HttpRequestError.HttpProtocolError =>
            Error(ErrorKind.InvalidResponse, $"{endpoint.Authority} did not respond with valid HTTP: {Innermost(e)}", e, isTransient: true),
        HttpRequestError.ResponseEnded => Error(ErrorKind.Connection, $"{endpoint.Authority} closed the connection without a response.", e, isTransient: true),
        _ when e.StatusCode is { } status => new OpenRouterException(ErrorStatus.KindOf((int)status), e.Message, e)
        {
            StatusCode = (int)status,
            IsTransient = ErrorStatus.IsTransient((int)status),
            Point = FailurePoint.Answered,
        },
        _ when e.GetBaseException() is SocketException { SocketErrorCode: SocketError.ConnectionRefused } =>
            NotSent($"{endpoint.Authority} refused the connection: no server is listening there.", e, isTransient: true),
        HttpRequestError.ConnectionError => NotSent($"The connection to {endpoint.Authority} failed: {Innermost(e)}", e, isTransient: true),
        _ => Error(ErrorKind.Connection, $"The connection to {endpoint.Authority} failed: {Innermost(e)}", e, isTransient: true),
    };

    private static string Innermost(Exception e) => e.GetBaseException().Message;

    private static OpenRouterException NotSent(string message, Exception e, bool isTransient) =>
        new(ErrorKind.Connection, message, e) { IsTransient = isTransient, Point = FailurePoint.BeforeSending };

    private static OpenRouterException Error(ErrorKind kind, string message, Exception e, bool isTransient) => new(kind, message, e) { IsTransient = isTransient };
}
