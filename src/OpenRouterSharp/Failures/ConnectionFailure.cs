using System.Net.Sockets;
using OpenRouterSharp.Timeouts;

namespace OpenRouterSharp.Http;

/// <summary>Turns what the network throws into the one exception, with words for what can be done.</summary>
internal static class ConnectionFailure
{
    /// <summary>Classifies a failure before the response's headers were in.</summary>
    internal static OpenRouterException BeforeResponse(Exception e, OpenRouterClientOptions options) => e switch
    {
        OpenRouterException known => known,
        OperationCanceledException { InnerException: TimeoutException timeout } when timeout.Message.Contains("ConnectTimeout", StringComparison.Ordinal) =>
            TimeoutError.Of($"No connection to {options.Endpoint.Authority} within {TimeoutError.Show(options.Timeouts.Connect)} ({nameof(OpenRouterClientOptions.Timeouts)}.{nameof(TimeoutOptions.Connect)}).", mayBeBilled: false, e),
        OperationCanceledException { InnerException: TimeoutException } =>
            OwnersTimeout(mayBeBilled: true, e),
        HttpRequestException http => Connection(http, options.Endpoint),
        _ => Error(ErrorKind.Connection, $"The request to {options.Endpoint.Authority} failed: {e.Message}", e, isTransient: e is IOException),
    };

    /// <summary>Classifies a failure while the body was read.</summary>
    internal static OpenRouterException InBody(Exception e, bool mayBeBilled) => e switch
    {
        OpenRouterException known => known,
        InvalidDataException => Error(ErrorKind.InvalidResponse, $"The answer's compression is broken: {e.Message}", e, isTransient: false),
        OperationCanceledException { InnerException: TimeoutException } =>
            OwnersTimeout(mayBeBilled, e),
        _ => new OpenRouterException(ErrorKind.StreamInterrupted, $"The connection broke before the answer was complete: {e.Message}", e) { IsTransient = true, MayBeBilled = mayBeBilled },
    };

    private static OpenRouterException Connection(HttpRequestException e, Uri endpoint) => e.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => Error(ErrorKind.Connection, $"The host {endpoint.Host} is not known: is the address right, and is there a network?", e, isTransient: true),
        HttpRequestError.SecureConnectionError => Error(ErrorKind.Connection, $"No secure connection to {endpoint.Authority}: {Innermost(e)}", e, isTransient: false),
        HttpRequestError.ProxyTunnelError => Error(ErrorKind.Connection, $"The proxy refused to connect to {endpoint.Authority}: {e.Message}", e, isTransient: false),
        HttpRequestError.ConfigurationLimitExceeded => Error(ErrorKind.InvalidResponse, $"The response's headers are larger than allowed: {e.Message}", e, isTransient: false),
        HttpRequestError.InvalidResponse or HttpRequestError.HttpProtocolError => Error(ErrorKind.InvalidResponse, $"{endpoint.Authority} did not answer in HTTP: {Innermost(e)}", e, isTransient: true),
        HttpRequestError.ResponseEnded => Error(ErrorKind.Connection, $"{endpoint.Authority} closed the connection without an answer.", e, isTransient: true),
        _ when e.StatusCode is { } status => new OpenRouterException(Errors.ErrorStatus.KindOf((int)status), e.Message, e) { StatusCode = (int)status, IsTransient = Errors.ErrorStatus.IsTransient((int)status) },
        _ when e.GetBaseException() is SocketException { SocketErrorCode: SocketError.ConnectionRefused } =>
            Error(ErrorKind.Connection, $"Nothing listens at {endpoint.Authority}.", e, isTransient: true),
        _ => Error(ErrorKind.Connection, $"The connection to {endpoint.Authority} failed: {Innermost(e)}", e, isTransient: true),
    };

    private static OpenRouterException OwnersTimeout(bool mayBeBilled, Exception e) => TimeoutError.Of($"The {nameof(HttpClient)} that was handed in gave up after its own {nameof(HttpClient.Timeout)}. Set it to Timeout.InfiniteTimeSpan; the library's own timeouts then apply.", mayBeBilled, e);

    private static string Innermost(Exception e) => e.GetBaseException().Message;

    private static OpenRouterException Error(ErrorKind kind, string message, Exception e, bool isTransient) => new(kind, message, e) { IsTransient = isTransient };
}
