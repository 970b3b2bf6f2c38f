using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.Extensions.AI;

namespace OpenRouterSharp.ToolRuns;

/// <summary>Runs the calls of one completion: several at a time, on the thread pool, while the caller is asked for approvals one by one.</summary>
internal sealed class StepRunner(ToolRunOptions options, FunctionTable functions, IReadOnlyList<Tool>? tools, Repetitions repetitions)
{
    private readonly FunctionCaller _caller = new(options);
    private readonly Channel<FunctionCall> _ready = Channel.CreateUnbounded<FunctionCall>();
    private readonly Channel<ToolResult> _results = Channel.CreateUnbounded<ToolResult>();
    private readonly List<ToolCall> _pending = [];

    /// <summary>Gets the calls that wait for a decision, once all results have been read.</summary>
    internal IReadOnlyList<ToolCall> Pending => _pending;

    /// <summary>Gets the call of a step with only one, which can run at once: nobody is to be asked, and no result is to be passed between threads.</summary>
    /// <returns>The call; <see langword="null"/> if the step needs more.</returns>
    internal static FunctionCall? Single(IReadOnlyList<ToolCall> calls, ToolRunOptions options, FunctionTable functions, Repetitions repetitions) =>
        calls is [{ } call] && options is { BeforeCall: null, AfterCall: null } && !repetitions.IsTooMany(call)
            && functions.Find(call.Name) is { } function && function.GetService<ApprovalRequiredAIFunction>() is null
            ? FunctionCall.Read(call, call.Arguments, function, out _)
            : null;

    /// <summary>Runs the calls and returns their results as they arrive.</summary>
    internal async IAsyncEnumerable<ToolResult> RunAsync(
        IReadOnlyList<ToolCall> calls, IReadOnlyDictionary<string, ToolDecision> decisions, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var producing = ProduceAsync(calls, decisions, stop.Token);
        try
        {
            await foreach (var result in _results.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return result;
            }
        }
        finally
        {
            if (!producing.IsCompleted)
            {
                await stop.CancelAsync().ConfigureAwait(false);
            }
        }
    }

    private async Task ProduceAsync(IReadOnlyList<ToolCall> calls, IReadOnlyDictionary<string, ToolDecision> decisions, CancellationToken cancellationToken)
    {
        try
        {
            var undecided = new List<ToolCall>();
            foreach (var call in calls)
            {
                if (call.Id is { } id && decisions.TryGetValue(id, out var decision))
                {
                    Apply(call, decision);
                }
                else if (!Start(call))
                {
                    undecided.Add(call);
                }
            }

            var workers = new Task[Math.Min(options.MaxParallelCalls, _ready.Reader.Count + undecided.Count)];
            for (var i = 0; i < workers.Length; i++)
            {
                workers[i] = Task.Run(() => WorkAsync(cancellationToken), CancellationToken.None);
            }

            foreach (var call in undecided)
            {
                await AskAsync(call, cancellationToken).ConfigureAwait(false);
            }

            _ready.Writer.Complete();
            await Task.WhenAll(workers).ConfigureAwait(false);
            _results.Writer.TryComplete();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A callback of the caller's failed, or the run was canceled: the reader of the results throws it.
            _ready.Writer.TryComplete();
            _results.Writer.TryComplete(e);
        }
    }

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var call in _ready.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                _results.Writer.TryWrite(await _caller.RunAsync(call, cancellationToken).ConfigureAwait(false));
            }
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // At once, without waiting for the other calls.
            _results.Writer.TryComplete(e);
            throw;
        }
    }

    // Returns false if the caller must be asked first.
    private bool Start(ToolCall call)
    {
        if (repetitions.IsTooMany(call))
        {
            Add(Results.Of(call, ToolWords.Repeated(options.MaxIdenticalCalls)));
            return true;
        }

        if (functions.Find(call.Name) is not { } function)
        {
            if (FunctionTable.IsDeclared(tools, call.Name))
            {
                _pending.Add(call);
            }
            else
            {
                Add(Results.Of(call, ToolWords.Unknown(call.Name, functions.Names), new ArgumentException($"There is no function '{call.Name}'.")));
            }

            return true;
        }

        // Nobody is asked about arguments that cannot be run.
        if (FunctionCall.Read(call, call.Arguments, function, out var fault) is not { } ready)
        {
            Add(fault!);
            return true;
        }

        if (function.GetService<ApprovalRequiredAIFunction>() is not null)
        {
            return false;
        }

        _ready.Writer.TryWrite(ready);
        return true;
    }

    private async Task AskAsync(ToolCall call, CancellationToken cancellationToken)
    {
        var decision = options.Approve is { } approve
            ? Results.Checked(await approve(call, cancellationToken).ConfigureAwait(false), call, nameof(ToolRunOptions.Approve))
            : null;
        if (decision is null)
        {
            _pending.Add(call);
        }
        else
        {
            Apply(call, decision);
        }
    }

    private void Apply(ToolCall call, ToolDecision decision)
    {
        if (Results.Of(call, decision) is { } result)
        {
            Add(result);
        }
        else if (FunctionCall.Read(call, decision.Arguments ?? call.Arguments, functions.Find(call.Name)!, out var fault) is { } ready)
        {
            _ready.Writer.TryWrite(ready);
        }
        else
        {
            Add(fault!);
        }
    }

    private void Add(ToolResult result) => _results.Writer.TryWrite(result);
}
