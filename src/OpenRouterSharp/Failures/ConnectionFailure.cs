using System.Net.Sockets;

namespace OpenRouterSharp.Failures;

/// <summary>Turns what the network throws into the one exception, with words for what can be done.</summary>
internal static class ConnectionFailure
{
    /// <summary>Classifies a failure before the response's headers were in.</summary>
    /// <param name="e">What was thrown.</param>
    /// <param name="endpoint">The address of the API.</param>
    /// <param name="connectLimit">The time in which a connection is to be made.</param>
    /// <param name="isOwnersTimeout">Whether the timeout of a client that was handed in was over.</param>
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
        InvalidDataException => Error(ErrorKind.InvalidResponse, $"The answer's compression is broken: {e.Message}", e, isTransient: false),
        OperationCanceledException { InnerException: TimeoutException } => TimeoutError.OfOwner(mayHaveBeenDone, e),
        _ => StreamFailure.Interrupted($"The connection broke before the answer was complete: {e.Message}", e, mayHaveBeenDone),
    };

    private static OpenRouterException Connection(HttpRequestException e, Uri endpoint) => e.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => NotSent($"The host {endpoint.Host} is not known: is the address right, and is there a network?", e, isTransient: true),
        HttpRequestError.SecureConnectionError => NotSent($"No secure connection to {endpoint.Authority}: {Innermost(e)}", e, isTransient: false),
        HttpRequestError.ProxyTunnelError => NotSent($"The proxy refused to connect to {endpoint.Authority}: {e.Message}", e, isTransient: false),
        HttpRequestError.ConfigurationLimitExceeded => Error(ErrorKind.InvalidResponse, $"The response's headers are larger than allowed: {e.Message}", e, isTransient: false),
        HttpRequestError.InvalidResponse or HttpRequestError.HttpProtocolError =>
            Error(ErrorKind.InvalidResponse, $"{endpoint.Authority} did not answer in HTTP: {Innermost(e)}", e, isTransient: true),
        HttpRequestError.ResponseEnded => Error(ErrorKind.Connection, $"{endpoint.Authority} closed the connection without an answer.", e, isTransient: true),
        _ when e.StatusCode is { } status => new OpenRouterException(ErrorStatus.KindOf((int)status), e.Message, e)
        {
            StatusCode = (int)status,
            IsTransient = ErrorStatus.IsTransient((int)status),
            Point = FailurePoint.Answered,
        },
        _ when e.GetBaseException() is SocketException { SocketErrorCode: SocketError.ConnectionRefused } => NotSent($"Nothing listens at {endpoint.Authority}.", e, isTransient: true),
        HttpRequestError.ConnectionError => NotSent($"The connection to {endpoint.Authority} failed: {Innermost(e)}", e, isTransient: true),
        _ => Error(ErrorKind.Connection, $"The connection to {endpoint.Authority} failed: {Innermost(e)}", e, isTransient: true),
    };

    private static string Innermost(Exception e) => e.GetBaseException().Message;

    private static OpenRouterException NotSent(string message, Exception e, bool isTransient) =>
        new(ErrorKind.Connection, message, e) { IsTransient = isTransient, Point = FailurePoint.BeforeSending };

    private static OpenRouterException Error(ErrorKind kind, string message, Exception e, bool isTransient) => new(kind, message, e) { IsTransient = isTransient };
}
