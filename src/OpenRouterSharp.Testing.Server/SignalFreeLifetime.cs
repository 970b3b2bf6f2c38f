using Microsoft.Extensions.Hosting;

namespace OpenRouterSharp.Testing.Server;

/// <summary>Leaves Ctrl-C and SIGTERM to the program that the server is part of; the host's own lifetime would swallow them.</summary>
internal sealed class SignalFreeLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
