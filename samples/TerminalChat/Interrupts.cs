using System.Runtime.InteropServices;

namespace TerminalChat;

/// <summary>Ctrl-C: the first one stops the answer; where nothing is being answered, or is being stopped already, it ends the program as it always does.</summary>
internal sealed class Interrupts : IDisposable
{
    private readonly PosixSignalRegistration _registration;
    private readonly Lock _gate = new();
    private CancellationTokenSource? _answer;

    internal Interrupts() => _registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal);

    internal CancellationToken BeginAnswer()
    {
        lock (_gate)
        {
            _answer = new CancellationTokenSource();
            return _answer.Token;
        }
    }

    internal void EndAnswer()
    {
        lock (_gate)
        {
            _answer = null;
        }
    }

    public void Dispose() => _registration.Dispose();

    private void OnSignal(PosixSignalContext signal)
    {
        lock (_gate)
        {
            if (_answer is { IsCancellationRequested: false } answer)
            {
                signal.Cancel = true; // the signal goes no further
                _ = answer.CancelAsync();
            }
        }
    }
}
