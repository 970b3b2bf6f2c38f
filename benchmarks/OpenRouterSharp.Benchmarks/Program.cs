using OpenRouterSharp.Benchmarks;
using OpenRouterSharp.Benchmarks.Batches;
using OpenRouterSharp.Benchmarks.Loopback;

if (args is [LoopbackServer.Verb])
{
    await LoopbackServer.RunAsync();
    return 0;
}

if (args is [BatchServer.Verb])
{
    await BatchServer.RunAsync();
    return 0;
}

// short: the tables of ./build.sh bench. long: the same with more and longer iterations.
// A second word is the beginning of a class's name, or Loopback, RelayLoopback, ToolRun, Latency or Batches, and runs that alone.
var isLong = args is ["long", ..];
var only = args.ElementAtOrDefault(1);
var isComplete = RatioTable.Run(isLong, only);
if (only is null || "Loopback".StartsWith(only, StringComparison.OrdinalIgnoreCase))
{
    await LoopbackTable.RunAsync(isLong);
}

if (only is null || "RelayLoopback".StartsWith(only, StringComparison.OrdinalIgnoreCase))
{
    await RelayTable.RunAsync(isLong);
}

if (only is null || "ToolRun".StartsWith(only, StringComparison.OrdinalIgnoreCase))
{
    await ToolRunTable.RunAsync(isLong);
}

if (only is null || "Latency".StartsWith(only, StringComparison.OrdinalIgnoreCase))
{
    await LatencyTable.RunAsync(isLong);
}

if (only is null || "Batches".StartsWith(only, StringComparison.OrdinalIgnoreCase))
{
    await BatchMemory.RunAsync();
}

return isComplete ? 0 : 1;
