using OpenRouterSharp.Diagnostics;

namespace OpenRouterSharp.Chat.Telemetry;

/// <summary>Records a stream's keep-alives before passing them to the caller's observer.</summary>
internal sealed class KeepAliveLog(CallTelemetry telemetry, IProgress<StreamKeepAlive>? next) : IProgress<StreamKeepAlive>
{
    public void Report(StreamKeepAlive value)
    {
        telemetry.KeepAlive(value.Count);
        next?.Report(value);
    }
}
