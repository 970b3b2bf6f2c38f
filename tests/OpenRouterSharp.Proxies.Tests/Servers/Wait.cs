using System.Diagnostics;

namespace OpenRouterSharp.Proxies.Tests.Servers;

/// <summary>Waits for what another process does, which can only be polled.</summary>
internal static class Wait
{
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(10);

    /// <exception cref="TimeoutException">The condition did not come true.</exception>
    internal static async Task UntilAsync(Func<Task<bool>> condition, string what)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            if (watch.Elapsed > _limit)
            {
                throw new TimeoutException($"{what} did not happen within {_limit.TotalSeconds} s.");
            }

            await Task.Delay(_pause, TestContext.Current.CancellationToken);
        }
    }
}
