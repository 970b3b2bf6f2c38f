using Perfolizer.Horology;

namespace OpenRouterSharp.Benchmarks;

/// <summary>Counts the processor time of this process, garbage collection included: what else the machine is doing does not count.</summary>
internal sealed class ProcessorClock : IClock
{
    public string Title => "processor time";

    public bool IsAvailable => true;

    public Frequency Frequency => new(TimeSpan.TicksPerSecond);

    public long GetTimestamp() => Environment.CpuUsage.TotalTime.Ticks;
}
