using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using OpenRouterSharp.Timeouts;

namespace OpenRouterSharp.Http;

/// <summary>Sends a request and returns its successful response, or throws the failure. All HTTP traffic of the library passes through it.</summary>
internal sealed class HttpSender(HttpClient httpClient, OpenRouterClientOptions options)
{
    // HttpClient's timer and the clock used here may differ by this much.
    private static readonly TimeSpan _tolerance = TimeSpan.FromMilliseconds(50);

    private readonly RequestFactory _requests = new(options, httpClient);

    internal ErrorReader Errors { get; } = new(options);

    /// <summary>Makes one attempt.</summary>
    /// <param name="head">The request without its body.</param>
    /// <param name="body">The body.</param>
    /// <param name="timeouts">The timeouts of the call.</param>
    /// <param name="deadline">The deadline of the call.</param>
    /// <param name="cancellationToken">Cancels this attempt; linked to the deadline.</param>
    /// <returns>The response, which the caller must dispose.</returns>
    internal ValueTask<ApiResponse> SendAsync(in RequestHead head, RequestBody? body, TimeoutOptions timeouts, CallDeadline deadline, CancellationToken cancellationToken)
    {
        var timer = new AttemptTimer(timeouts, options.TimeProvider, deadline.Token, cancellationToken);
        if (head.AwaitsContent)
        {
            timer.ExpectContent();
        }

        HttpRequestMessage message;
        try
        {
            message = _requests.Create(head, body?.CreateContent(timer, deadline));
        }
        catch
        {
            timer.Dispose();
            throw;
        }

        if (body?.ExpectsContinue == true)
        {
            message.Headers.ExpectContinue = true;
        }

        return SendAsync(message, body, head.Key, head.KeyHint, timer, deadline, cancellationToken);
    }

    /// <summary>
    /// Returns the exception for a cancellation that neither the caller nor a timeout of the library caused, but a strategy of a custom
    /// pipeline.
    /// </summary>
    internal static OperationCanceledException? CancelledWithoutReason(Exception e, CancellationToken cancellationToken) =>
        e is OperationCanceledException cancelled && cancellationToken.IsCancellationRequested ? cancelled : null;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<ApiResponse> SendAsync(
        HttpRequestMessage message, RequestBody? body, string? key, string? keyHint, AttemptTimer timer, CallDeadline deadline, CancellationToken cancellationToken)
    {
        var started = httpClient.Timeout == Timeout.InfiniteTimeSpan ? 0 : TimeProvider.System.GetTimestamp();
        HttpResponseMessage? response = null;
        try
        {
            using (message)
            {
                timer.WaitForHeaders();
                response = await httpClient.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, timer.Token).ConfigureAwait(false);
                timer.Stop();
            }

            if (!response.IsSuccessStatusCode)
            {
                throw await Errors.ReadAsync(response, key, body?.Secret, keyHint, timer.Token).ConfigureAwait(false);
            }

            var content = await response.Content.ReadAsStreamAsync(timer.Token).ConfigureAwait(false);
            return new ApiResponse(response, BodyStream.Decode(response, content), timer, key) { Secret = body?.Secret };
        }
        catch (Exception e)
        {
            response?.Dispose();
            timer.Dispose();
            if (e is OpenRouterException)
            {
                throw;
            }

            throw FailureOf(e, body, key, timer, deadline, started, cancellationToken);
        }
    }

    private Exception FailureOf(Exception e, RequestBody? body, string? key, AttemptTimer timer, CallDeadline deadline, long started, CancellationToken cancellationToken)
    {
        if (body?.SourceFailure is { } source)
        {
            ExceptionDispatchInfo.Throw(source);
        }

        return deadline.Cause(e)
            ?? timer.Cause(e)
            ?? (Exception?)CancelledWithoutReason(e, cancellationToken)
            ?? Errors.BeforeResponse(e, key, body?.Secret, IsOwnersTimeout(started));
    }

    // Without an HttpClient.Timeout, only the connect timeout remains; otherwise, the elapsed time tells which of the two expired.
    private bool IsOwnersTimeout(long started) =>
        httpClient.Timeout is var timeout && timeout != Timeout.InfiniteTimeSpan && TimeProvider.System.GetElapsedTime(started) + _tolerance >= timeout;
}
