using Microsoft.Extensions.Hosting;

namespace OpenRouterSharp.Testing.Server;

/// <summary>Leaves Ctrl+C and SIGTERM to the program that hosts the server; the default host lifetime would intercept them.</summary>
internal sealed class SignalFreeLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
