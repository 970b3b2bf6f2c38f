using System.Text;

namespace OpenRouterSharp.Samples.Tests;

/// <summary>What a process writes, as it comes.</summary>
internal sealed class Output
{
    private readonly StringBuilder _text = new();
    private readonly Task _reading;
    private TaskCompletionSource _grown = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal Output(TextReader reader) => _reading = ReadAsync(reader);

    /// <summary>Gets what was said so far.</summary>
    internal string Said
    {
        get
        {
            lock (_text)
            {
                return _text.ToString();
            }
        }
    }

    /// <summary>Waits for a text, and fails with what was said instead where it does not come.</summary>
    internal async Task WaitForAsync(string text, CancellationToken cancellationToken)
    {
        while (true)
        {
            string said;
            Task grown;
            lock (_text)
            {
                said = _text.ToString();
                grown = _grown.Task;
            }

            if (said.Contains(text, StringComparison.Ordinal))
            {
                return;
            }

            Assert.False(_reading.IsCompleted, $"The sample ended without saying '{text}', but: {said}");
            try
            {
                await Task.WhenAny(grown, _reading).WaitAsync(cancellationToken);
            }
            catch (OperationCanceledException)
            {
                Assert.Fail($"The sample did not say '{text}' in time, but: {said}");
            }
        }
    }

    internal async Task<string> ToEndAsync(CancellationToken cancellationToken)
    {
        await _reading.WaitAsync(cancellationToken);
        return _text.ToString().ReplaceLineEndings("\n");
    }

    private async Task ReadAsync(TextReader reader)
    {
        var buffer = new char[1024];
        while (await reader.ReadAsync(buffer.AsMemory()) is var count and > 0)
        {
            TaskCompletionSource grown;
            lock (_text)
            {
                _text.Append(buffer, 0, count);
                (grown, _grown) = (_grown, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            }

            grown.TrySetResult();
        }
    }
}
