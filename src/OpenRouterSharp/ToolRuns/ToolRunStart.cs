using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace OpenRouterSharp.ToolRuns;

/// <summary>What a run starts from. It never changes: each enumeration is a run of its own.</summary>
internal sealed record ToolRunStart(IChatCompletionsClient Client, ChatRequest Request, FunctionTable Functions, ToolRunOptions Options, Resumption? Resumption, bool IsStreamed)
{
    internal static ToolRunStart Of(IChatCompletionsClient client, ChatRequest request, IEnumerable<AIFunction> functions, ToolRunOptions? options, bool isStreamed)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(request);
        return new(client, request, Table(functions), new(options ?? new()), Resumption: null, isStreamed);
    }

    internal static ToolRunStart Of(
        IChatCompletionsClient client, ToolRunState state, IEnumerable<AIFunction> functions, IEnumerable<ToolDecision> decisions, ToolRunOptions? options, bool isStreamed)
    {
        ArgumentNullException.ThrowIfNull(client);
        var table = Table(functions);
        var resumption = Resumption.Of(state, decisions, table);
        return new(client, state.Request!, table, new(options ?? new()), resumption, isStreamed);
    }

    /// <summary>Runs to the end.</summary>
    internal async Task<ToolRun> RunAsync(CancellationToken cancellationToken)
    {
        ToolRun? run = null;
        await foreach (var update in StreamAsync(cancellationToken).ConfigureAwait(false))
        {
            run = update.Run ?? run;
        }

        return run!;
    }

    /// <summary>Runs and returns the updates. Two tokens, so that a cancellation carries the caller's token.</summary>
    internal async IAsyncEnumerable<ToolRunUpdate> StreamAsync(CancellationToken caller, [EnumeratorCancellation] CancellationToken loop = default)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(caller, loop);
        using var span = RunSpan.Start(Request, Options);
        var updates = new ToolRunLoop(this).RunAsync(both.Token).GetAsyncEnumerator(CancellationToken.None);
        await using var closing = updates.ConfigureAwait(false);
        while (true)
        {
            ToolRunUpdate update;
            try
            {
                span?.Enter();
                if (!await updates.MoveNextAsync().ConfigureAwait(false))
                {
                    yield break;
                }

                update = updates.Current;
            }
            catch (OperationCanceledException e) when (both.IsCancellationRequested)
            {
                span?.Fail(e);
                throw new OperationCanceledException(e.Message, e, caller.IsCancellationRequested ? caller : loop);
            }
            catch (Exception e)
            {
                span?.Fail(e);
                throw;
            }

            if (update.Run is { } run)
            {
                span?.Complete(run);
            }

            yield return update;
        }
    }

    private static FunctionTable Table(IEnumerable<AIFunction> functions) => new(FunctionTable.Checked(functions, nameof(functions)));
}
