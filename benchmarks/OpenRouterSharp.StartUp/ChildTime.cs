using System.Runtime.InteropServices;

namespace OpenRouterSharp.StartUp;

/// <summary>The processor time of the processes that this one started and that have ended, which unlike the time on the wall hardly depends on what else runs.</summary>
internal static class ChildTime
{
    private const int Children = -1;

    /// <summary>Gets the time so far.</summary>
    internal static TimeSpan Now()
    {
        if (OperatingSystem.IsWindows())
        {
            // A process that has ended tells its own time there.
            return TimeSpan.Zero;
        }

        // struct rusage begins with the times in user and in kernel mode, each in seconds and microseconds; on macOS the latter have 32 bits.
        var usage = new long[18];
        return getrusage(Children, usage) == 0
            ? TimeSpan.FromSeconds(usage[0] + usage[2]) + TimeSpan.FromMicroseconds((int)usage[1] + (int)usage[3])
            : throw new InvalidOperationException($"getrusage failed with {Marshal.GetLastPInvokeError()}.");
    }

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
#pragma warning disable IDE1006, SYSLIB1054 // The name is the system's, and generated marshalling would need unsafe code for one call.
    private static extern int getrusage(int who, [Out] long[] usage);
#pragma warning restore IDE1006, SYSLIB1054
}
