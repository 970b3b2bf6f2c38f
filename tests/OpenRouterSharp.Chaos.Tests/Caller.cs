using System.Globalization;
using System.Runtime.CompilerServices;

namespace OpenRouterSharp.Chaos.Tests;

/// <summary>The caller of one call: asks, reads, leaves where the scenario says so, and says how it ended.</summary>
internal sealed class Caller(LiveCall call, OpenRouterClient client, ChaosReport report)
{
    private bool _hasLeft;

    internal async Task<string> RunAsync()
    {
        using var source = new CancellationTokenSource();
        var request = new ChatRequest(DeepSeekModels.R1_0528, "?") { User = call.Id.ToString(CultureInfo.InvariantCulture) };
        try
        {
            await LeaveAsync(source);
            await AskAsync(request, source);
            return _hasLeft ? Scenario.Left : Scenario.Complete;
        }
        catch (OpenRouterException e)
        {
            call.Attempts = e.Attempts;
            Compare(e.Partial);
            return e.Kind.Value;
        }
        catch (OperationCanceledException e) when (source.IsCancellationRequested && e.CancellationToken == source.Token)
        {
            return Scenario.Cancelled;
        }
        catch (Exception e)
        {
            report.Violate(call, $"threw {e}");
            return e.GetType().Name;
        }
    }

    private async Task LeaveAsync(CancellationTokenSource source)
    {
        switch (call.Scenario.Leaving)
        {
            case Leaving.CancelledBefore:
                await source.CancelAsync();
                break;
            case Leaving.CancelAtAnyTime:
                source.CancelAfter(call.Scenario.LeavesAt);
                break;
            case Leaving.CancelOnceAsked:
                _ = call.Asked.ContinueWith(_ => source.CancelAsync(), TaskScheduler.Default).Unwrap();
                break;
            default:
                break;
        }
    }

    private async Task AskAsync(ChatRequest request, CancellationTokenSource source)
    {
        switch (call.Form)
        {
            case Form.Whole:
                var answer = await client.Chat.CompleteAsync(request, source.Token);
                call.Attempts = answer.ResponseInfo!.Attempts;
                Compare(answer);
                break;
            case Form.Chunks:
                await foreach (var _ in WatchAsync(request, source))
                {
                }

                break;
            default:
                Compare(await WatchAsync(request, source).ToCompletionAsync());
                break;
        }
    }

    private async IAsyncEnumerable<ChatCompletionChunk> WatchAsync(ChatRequest request, CancellationTokenSource source, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var chunk in client.Chat.StreamAsync(request, source.Token).WithCancellation(cancellationToken))
        {
            call.Attempts = chunk.ResponseInfo!.Attempts;
            call.Deliver(chunk.Reasoning, chunk.Text);
            yield return chunk;
            if (call.Pieces > 0 && call.Pieces == call.Scenario.LeavesAfter)
            {
                switch (call.Scenario.Leaving)
                {
                    case Leaving.Break:
                        _hasLeft = true;
                        yield break;
                    case Leaving.Cancel:
                        await source.CancelAsync();
                        break;
                    default:
                        _ = Task.Run(source.CancelAsync, CancellationToken.None);
                        break;
                }
            }
        }
    }

    // What the library puts together must be what it handed out piece by piece; of a whole answer it is all that there is.
    private void Compare(ChatCompletion? folded)
    {
        switch (call.Form)
        {
            case Form.Whole:
                call.Deliver(folded?.Reasoning, folded?.Text);
                break;
            case Form.Folded when (folded?.Reasoning ?? string.Empty, folded?.Text ?? string.Empty) != (call.Reasoning, call.Text):
                report.Violate(call, $"folded '{folded?.Reasoning}' / '{folded?.Text}' of the pieces '{call.Reasoning}' / '{call.Text}'");
                break;
            default:
                break;
        }
    }
}
