using System.Net.Sockets;
using Polly;
using Polly.Timeout;

namespace OpenRouterSharp.Failures;

/// <summary>Converts failures of the network, or of a handler in front of it, to <see cref="OpenRouterException"/>, with messages that suggest a remedy.</summary>
/// <param name="endpoint">The base address of the API.</param>
/// <param name="keys">Redacts keys: the framework quotes an invalid status line or chunk header.</param>
internal sealed class ConnectionFailure(Uri endpoint, KeyRedactor keys)
{
    // "REFUSED_STREAM (0x07): The endpoint refused the stream prior to performing any application processing" (RFC 9113, 7).
    private const long RefusedStream = 7;

    /// <summary>Classifies a failure before the response headers were received.</summary>
    /// <param name="e">The exception.</param>
    /// <param name="connectLimit">The connect timeout.</param>
    /// <param name="isOwnersTimeout"><see langword="true"/> if the timeout of a caller's HTTP client expired; otherwise, <see langword="false"/>.</param>
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
        InvalidDataException => Error(ErrorKind.InvalidResponse, $"The response's compressed data is invalid: {e.Message}", e, isTransient: false),
        OperationCanceledException { InnerException: TimeoutException } => TimeoutError.OfOwner(mayHaveBeenDone, e),
        TimeoutRejectedException timeout => TimeoutError.OfHandler(timeout.Timeout, e, mayHaveBeenDone),
        _ => StreamFailure.Interrupted(keys.Redact($"The connection was lost before the response was complete: {e.Message}"), keys.Inner(e), mayHaveBeenDone),
    };

    private OpenRouterException Connection(HttpRequestException e)
    {
        var proxy = ProxyAddress.Find(e, endpoint);
        var failure = Connection(e, proxy);
        failure.Advise(
            proxy is not null ? "A proxy address comes from HTTPS_PROXY, HTTP_PROXY or ALL_PROXY, from the system settings, or from the HTTP handler."
            : e.HttpRequestError == HttpRequestError.ProxyTunnelError ? ErrorHint.Proxy
            : endpoint.IsLoopback && failure.Point == FailurePoint.BeforeSending ? $"Check that the server on this machine is running and that {OptionNames.Endpoint} has its port."
            : null);
        return failure;
    }

    private OpenRouterException Connection(HttpRequestException e, string? proxy)
    {
        var target = proxy is null ? endpoint.Authority : $"the proxy {proxy}";
        return e.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => NotSent(
                $"The host name {(proxy is null ? endpoint.Host : $"of the proxy {proxy}")} could not be resolved. Check the address and the network connection.", e, isTransient: true),
            HttpRequestError.SecureConnectionError => NotSent($"The secure connection to {target} could not be established: {Innermost(e)}", e, isTransient: false),
            HttpRequestError.ProxyTunnelError => NotSent($"The proxy refused the connection to {endpoint.Authority}: {Innermost(e)}", e, isTransient: false),
            HttpRequestError.ConfigurationLimitExceeded => Error(ErrorKind.InvalidResponse, $"The response headers exceed the allowed size: {e.Message}", e, isTransient: false),
            HttpRequestError.InvalidResponse => Error(ErrorKind.InvalidResponse, $"{endpoint.Authority} did not respond with valid HTTP: {Innermost(e)}", e, isTransient: true),
            HttpRequestError.HttpProtocolError => Reset(e),
            HttpRequestError.ResponseEnded => Error(ErrorKind.Connection, $"{endpoint.Authority} closed the connection without a response.", e, isTransient: true),
            _ when e.StatusCode is { } status => new OpenRouterException(ErrorStatus.KindOf((int)status), keys.Redact(e.Message), keys.Inner(e))
            {
                StatusCode = (int)status,
                IsTransient = ErrorStatus.IsTransient((int)status),
                Point = FailurePoint.Answered,
            },
            _ when e.GetBaseException() is SocketException { SocketErrorCode: SocketError.ConnectionRefused } =>
                NotSent($"{(proxy is null ? target : $"The proxy {proxy}")} refused the connection: no server is listening there.", e, isTransient: true),
            HttpRequestError.ConnectionError => NotSent($"The connection to {target} failed: {Innermost(e)}", e, isTransient: true),
            _ => Error(ErrorKind.Connection, $"The connection to {target} failed: {Innermost(e)}", e, isTransient: true),
        };
    }

    // A gateway that restarts, or retires a connection, ends a request like this. Over HTTP/1.1 it closes the connection, and the kind is the same.
    private OpenRouterException Reset(HttpRequestException e)
    {
        var code = (e.GetBaseException() as HttpProtocolException)?.ErrorCode;
        return new OpenRouterException(ErrorKind.Connection, keys.Redact($"{endpoint.Authority} reset the request before it responded: {Innermost(e)}"), keys.Inner(e))
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
