using System.Net;
using OpenRouterSharp.Timeouts;

namespace OpenRouterSharp.Calls;

/// <summary>Sends an <see cref="UploadBody"/>, and switches the timers between the phases of the upload.</summary>
internal sealed class UploadContent : HttpContent
{
    private readonly UploadBody _body;
    private readonly AttemptTimer _timer;
    private readonly CallDeadline _deadline;

    internal UploadContent(UploadBody body, AttemptTimer timer, CallDeadline deadline)
    {
        _body = body;
        _timer = timer;
        _deadline = deadline;
        Headers.TryAddWithoutValidation("Content-Type", body.MediaType);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, _timer.Token);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        _body.NoteSending();
        _deadline.Suspend();
        _timer.Stop();
        var target = new UploadStream(stream, _timer);
        try
        {
            await _body.WriteAsync(target, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (!target.HasFailed && !cancellationToken.IsCancellationRequested)
        {
            _body.NoteFailure(e);
            throw;
        }
        finally
        {
            _deadline.Restart();
        }

        _timer.WaitForHeaders();
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _body.Length ?? 0;
        return _body.Length is not null;
    }
}
