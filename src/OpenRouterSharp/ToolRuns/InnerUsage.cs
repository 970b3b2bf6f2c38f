using Microsoft.Extensions.AI;

namespace OpenRouterSharp.ToolRuns;

/// <summary>Collects the usage of the runs that a call starts, which they report through the context of its arguments.</summary>
internal sealed class InnerUsage
{
    private static readonly object _key = new();
    private readonly object _lock = new();
    private Usage? _sum;

    internal Usage? Sum
    {
        get
        {
            lock (_lock)
            {
                return _sum;
            }
        }
    }

    internal void AttachTo(AIFunctionArguments arguments) => (arguments.Context ??= new Dictionary<object, object?>())[_key] = this;

    internal static void Report(AIFunctionArguments arguments, Usage usage)
    {
        if (arguments.Context?.TryGetValue(_key, out var value) == true && value is InnerUsage inner)
        {
            lock (inner._lock)
            {
                inner._sum = UsageFold.Sum.Of(inner._sum, usage);
            }
        }
    }
}
