using System.Runtime.InteropServices;

namespace OpenRouterSharp.Samples.Tests;

/// <summary>Ctrl-C for another process.</summary>
internal static class Signals
{
    internal const string NeedUnix = "Sending Ctrl-C to another process takes a Unix.";
    private const int Interrupted = 2; // SIGINT
    private const nint Default = 0;
    private const nint Ignored = 1;

    // A shell starts programs in the background with SIGINT ignored, and children inherit that: a sample could not hear it then.
    static Signals()
    {
        if (CanInterrupt && Handle(Interrupted, Default) is var before and not Ignored)
        {
            Handle(Interrupted, before);
        }
    }

    // Public, since xunit's SkipUnless looks for it.
    public static bool CanInterrupt => !OperatingSystem.IsWindows();

    /// <summary>Makes sure that processes started from now on can be interrupted.</summary>
    internal static void LetChildrenHear() => System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof(Signals).TypeHandle);

    internal static void Interrupt(int process) => Assert.Equal(0, Kill(process, Interrupted));

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);

    [DllImport("libc", EntryPoint = "signal")]
    private static extern nint Handle(int signal, nint handler);
}
