using OpenRouterSharp.Benchmarks;

// short: the table of ./build.sh bench. long: the same with more and longer iterations, and the longer streams.
// A third word names one class, as in "short StreamBenchmarks".
return RatioTable.Run(isLong: args is ["long", ..], only: args.ElementAtOrDefault(1));
