using OpenRouterSharp.Diagnostics;

namespace OpenRouterSharp.Chat.Telemetry;

/// <summary>Notes a stream's signs of life before it hands them to the caller.</summary>
internal sealed class KeepAliveLog(CallTelemetry telemetry, IProgress<StreamKeepAlive>? next) : IProgress<StreamKeepAlive>
{
    public void Report(StreamKeepAlive value)
    {
        telemetry.KeepAlive(value.Count);
        next?.Report(value);
    }
}
