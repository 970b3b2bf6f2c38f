using System.Net;
using System.Net.Sockets;

namespace OpenRouterSharp.Testing.Playback;

/// <summary>Plays a response into a body in memory, without a connection.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001", Justification = "The response owns the body, and a cancellation source without a timer needs no disposal.")]
internal sealed class MemoryStage : IStage
{
    private readonly CancellationTokenSource _clientGone = new();
    private readonly TaskCompletionSource<HttpResponseMessage> _response = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly MemoryBody _body;
    private readonly HttpRequestMessage _request;
    private readonly RecordedRequest _record;

    internal MemoryStage(HttpRequestMessage request, RecordedRequest record)
    {
        _request = request;
        _record = record;
        _body = new MemoryBody(End);
    }

    /// <summary>Plays the plan and returns the response once its headers are sent.</summary>
    internal async Task<HttpResponseMessage> RespondAsync(ResponsePlan plan, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        _ = PlayAsync(plan, timeProvider);
        var registration = cancellationToken.UnsafeRegister(
            static (state, token) =>
            {
                var stage = (MemoryStage)state!;
                if (stage._response.TrySetCanceled(token))
                {
                    stage.End(wasAborted: true);
                }
            },
            this);
        await using (registration.ConfigureAwait(false))
        {
            return await _response.Task.ConfigureAwait(false);
        }
    }

    public ValueTask SendHeadersAsync(ResponsePlan plan, CancellationToken cancellationToken)
    {
        var response = new HttpResponseMessage((HttpStatusCode)plan.Status) { RequestMessage = _request, Version = HttpVersion.Version11, Content = new StreamContent(_body) };
        foreach (var (name, value) in plan.Headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, value))
            {
                response.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        if (plan.ContentLength is { } length)
        {
            response.Content.Headers.ContentLength ??= length;
        }

        if (!_response.TrySetResult(response))
        {
            response.Dispose();
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask WriteAsync(IReadOnlyList<ReadOnlyMemory<byte>> pieces, bool isLast, CancellationToken cancellationToken)
    {
        _body.Add(pieces, isLast);
        return ValueTask.CompletedTask;
    }

    public void Complete() => _body.Complete();

    // The exceptions of a socket whose remote side closes the connection.
    public void Reset()
    {
        var reset = new SocketException((int)SocketError.ConnectionReset);
        Fail(reset.Message, reset);
    }

    private void Fail(string message, Exception cause)
    {
        if (_response.TrySetException(new HttpRequestException("An error occurred while sending the request.", new IOException(message, cause))))
        {
            End(wasAborted: false);
        }

        _body.Complete(new IOException(message, cause));
    }

    private async Task PlayAsync(ResponsePlan plan, TimeProvider timeProvider)
    {
        try
        {
            await Player.PlayAsync(plan, this, timeProvider, _clientGone.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The client has left, and the request's record says so.
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A failure to play the reply must not leave the client waiting.
            Fail("The fake OpenRouter cannot play its reply: " + e.Message, e);
        }
    }

    private void End(bool wasAborted)
    {
        _record.End(wasAborted);
        _clientGone.Cancel();
    }
}
