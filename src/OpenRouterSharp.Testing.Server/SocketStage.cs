using Microsoft.AspNetCore.Http;
using OpenRouterSharp.Testing.Playback;

namespace OpenRouterSharp.Testing.Server;

/// <summary>Plays a response on a Kestrel connection.</summary>
internal sealed class SocketStage(HttpContext context) : IStage
{
    public async ValueTask SendHeadersAsync(ResponsePlan plan, CancellationToken cancellationToken)
    {
        var response = context.Response;
        response.StatusCode = plan.Status;
        foreach (var (name, value) in plan.Headers)
        {
            response.Headers.Append(name, value);
        }

        response.ContentLength ??= plan.ContentLength;
        await response.StartAsync(cancellationToken).ConfigureAwait(false);
        await response.Body.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask WriteAsync(IReadOnlyList<ReadOnlyMemory<byte>> pieces, bool isLast, CancellationToken cancellationToken)
    {
        foreach (var piece in pieces)
        {
            await context.Response.Body.WriteAsync(piece, cancellationToken).ConfigureAwait(false);
            await context.Response.Body.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public void Complete()
    {
    }

    public void Reset() => context.Abort();
}
