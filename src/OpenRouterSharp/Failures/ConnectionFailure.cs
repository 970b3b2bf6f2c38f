using System.Net.Sockets;
using Polly;
using Polly.Timeout;

namespace OpenRouterSharp.Failures;

/// <summary>Turns what the network, or a handler on the way to it, throws into the one exception, with words for what can be done.</summary>
/// <param name="endpoint">The address of the API.</param>
/// <param name="keys">Takes the keys out: a broken status line or chunk header is quoted by the framework.</param>
internal sealed class ConnectionFailure(Uri endpoint, KeyRedactor keys)
{
    // "REFUSED_STREAM (0x07): The endpoint refused the stream prior to performing any application processing" (RFC 9113, 7).
    private const long RefusedStream = 7;

    /// <summary>Classifies a failure before the response's headers were in.</summary>
    /// <param name="e">What was thrown.</param>
    /// <param name="connectLimit">The time in which a connection is to be made.</param>
    /// <param name="isOwnersTimeout">Whether the timeout of a client that was handed in was over.</param>
    internal OpenRouterException BeforeResponse(Exception e, TimeSpan connectLimit, bool isOwnersTimeout) => e switch
    {
        OpenRouterException known => known,
        OperationCanceledException { InnerException: TimeoutException } when isOwnersTimeout => TimeoutError.OfOwner(mayHaveBeenDone: true, e),
        OperationCanceledException { InnerException: TimeoutException } => TimeoutError.OfConnect(endpoint.Authority, connectLimit, e),
        TimeoutRejectedException timeout => TimeoutError.OfHandler(timeout.Timeout, e),
        ExecutionRejectedException => Rejection.ByHandler(keys.Redact(e.Message), keys.Inner(e)),
        HttpRequestException http => Connection(http),
        InvalidDataException => WhileReading(e, mayHaveBeenDone: true),
        _ => Error(ErrorKind.Connection, $"The request to {endpoint.Authority} failed: {e.Message}", e, isTransient: e is IOException),
    };

    /// <summary>Classifies a failure while the body was read.</summary>
    internal OpenRouterException WhileReading(Exception e, bool mayHaveBeenDone) => e switch
    {
        OpenRouterException known => known,
        InvalidDataException => Error(ErrorKind.InvalidResponse, $"The answer's compression is broken: {e.Message}", e, isTransient: false),
        OperationCanceledException { InnerException: TimeoutException } => TimeoutError.OfOwner(mayHaveBeenDone, e),
        TimeoutRejectedException timeout => TimeoutError.OfHandler(timeout.Timeout, e, mayHaveBeenDone),
        _ => StreamFailure.Interrupted(keys.Redact($"The connection broke before the answer was complete: {e.Message}"), keys.Inner(e), mayHaveBeenDone),
    };

    private OpenRouterException Connection(HttpRequestException e)
    {
        var proxy = ProxyAddress.Find(e, endpoint);
        var failure = Connection(e, proxy);
        failure.Advise(
            proxy is not null ? "The address of a proxy comes from HTTPS_PROXY, HTTP_PROXY or ALL_PROXY, from the system's settings, or from the HTTP handler's own."
            : e.HttpRequestError == HttpRequestError.ProxyTunnelError ? ErrorHint.Proxy
            : endpoint.IsLoopback && failure.Point == FailurePoint.BeforeSending ? $"Look whether the server on this machine has been started, and whether its port is that of {OptionNames.Endpoint}."
            : null);
        return failure;
    }

    private OpenRouterException Connection(HttpRequestException e, string? proxy)
    {
        var target = proxy is null ? endpoint.Authority : $"the proxy {proxy}";
        return e.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => NotSent(
                $"The host {(proxy is null ? endpoint.Host : $"of the proxy {proxy}")} is not known: is the address right, and is there a network?", e, isTransient: true),
            HttpRequestError.SecureConnectionError => NotSent($"No secure connection to {target}: {Innermost(e)}", e, isTransient: false),
            HttpRequestError.ProxyTunnelError => NotSent($"The proxy did not connect to {endpoint.Authority}: {Innermost(e)}", e, isTransient: false),
            HttpRequestError.ConfigurationLimitExceeded => Error(ErrorKind.InvalidResponse, $"The response's headers are larger than allowed: {e.Message}", e, isTransient: false),
            HttpRequestError.InvalidResponse => Error(ErrorKind.InvalidResponse, $"{endpoint.Authority} did not answer in HTTP: {Innermost(e)}", e, isTransient: true),
            HttpRequestError.HttpProtocolError => Reset(e),
            HttpRequestError.ResponseEnded => Error(ErrorKind.Connection, $"{endpoint.Authority} closed the connection without an answer.", e, isTransient: true),
            _ when e.StatusCode is { } status => new OpenRouterException(ErrorStatus.KindOf((int)status), keys.Redact(e.Message), keys.Inner(e))
            {
                StatusCode = (int)status,
                IsTransient = ErrorStatus.IsTransient((int)status),
                Point = FailurePoint.Answered,
            },
            _ when e.GetBaseException() is SocketException { SocketErrorCode: SocketError.ConnectionRefused } => NotSent($"Nothing listens at {target}.", e, isTransient: true),
            HttpRequestError.ConnectionError => NotSent($"The connection to {target} failed: {Innermost(e)}", e, isTransient: true),
            _ => Error(ErrorKind.Connection, $"The connection to {target} failed: {Innermost(e)}", e, isTransient: true),
        };
    }

    // A gateway that restarts, or has had enough of a connection, ends a request so. Over HTTP/1.1 it closes the connection, and that is the same kind.
    private OpenRouterException Reset(HttpRequestException e)
    {
        var code = (e.GetBaseException() as HttpProtocolException)?.ErrorCode;
        return new OpenRouterException(ErrorKind.Connection, keys.Redact($"{endpoint.Authority} reset the request before it answered: {Innermost(e)}"), keys.Inner(e))
        {
            IsTransient = true,
            Point = code == RefusedStream ? FailurePoint.BeforeSending : FailurePoint.AfterSending,
        };
    }

    private static string Innermost(Exception e) => e.GetBaseException().Message;

    private OpenRouterException NotSent(string message, Exception e, bool isTransient) =>
        new(ErrorKind.Connection, keys.Redact(message), keys.Inner(e)) { IsTransient = isTransient, Point = FailurePoint.BeforeSending };

    private OpenRouterException Error(ErrorKind kind, string message, Exception e, bool isTransient) =>
        new(kind, keys.Redact(message), keys.Inner(e)) { IsTransient = isTransient };
}
