using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace OpenRouterSharp.ToolRuns;

/// <summary>One run: turns of the model and the results of their calls, until the model answers, a limit ends the run, or a decision is missing.</summary>
internal sealed class ToolRunLoop(ToolRunStart start)
{
    private const int SessionIdLength = 32;

    private static readonly Dictionary<string, ToolDecision> _noDecisions = [];

    private readonly ToolRunOptions _options = start.Options;
    private readonly Repetitions _repetitions = new(start.Options.MaxIdenticalCalls);
    private readonly List<ToolRunStep> _steps = [];
    private FunctionTable _functions = start.Functions;
    private ChatRequest _request = WithSession(start.Request, start.Options);
    private Usage _usage = start.Resumption?.Usage ?? new();
    private int _step = start.Resumption?.Step ?? 0;
    private bool _isLast;

    internal async IAsyncEnumerable<ToolRunUpdate> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        _repetitions.Replay(_request.Messages);
        var resumption = start.Resumption;
        _isLast = resumption is null && _options.MaxSteps == 1;
        while (true)
        {
            var answer = resumption?.Answer;
            if (answer is null)
            {
                _step++;
                var turn = new TurnCaller(start.Client, _options.Call, await NextAsync(cancellationToken).ConfigureAwait(false));
                if (start.IsStreamed)
                {
                    await foreach (var chunk in turn.StreamAsync(cancellationToken).ConfigureAwait(false))
                    {
                        yield return new() { Step = _step, Chunk = chunk };
                    }
                }

                answer = turn.Answer ?? await turn.CompleteAsync(cancellationToken).ConfigureAwait(false);
                _usage = UsageFold.Sum.Of(_usage, answer.Usage) ?? new();
            }

            _repetitions.Add(answer.ToolCalls);
            if (_isLast || !answer.HasToolCalls)
            {
                yield return new() { Step = _step, Run = await EndAsync(answer, cancellationToken).ConfigureAwait(false) };
                yield break;
            }

            List<ToolResult> results = [.. resumption?.Results ?? []];
            IReadOnlyList<ToolCall> pending = [];
            if (resumption is null && StepRunner.Single(answer.ToolCalls, _options, _functions, _repetitions) is { } single)
            {
                yield return Take(await new FunctionCaller(_options).RunAsync(single, cancellationToken).ConfigureAwait(false), results);
            }
            else
            {
                var runner = new StepRunner(_options, _functions, _request.Tools, _repetitions);
                await foreach (var result in runner.RunAsync(resumption?.Pending ?? answer.ToolCalls, resumption?.Decisions ?? _noDecisions, cancellationToken).ConfigureAwait(false))
                {
                    yield return Take(result, results);
                }

                pending = runner.Pending;
            }

            resumption = null;
            var step = new ToolRunStep { Completion = answer, Results = Results.Ordered(answer.ToolCalls, results) };
            _steps.Add(step);
            if (pending.Count > 0)
            {
                yield return new() { Step = _step, Run = Pause(step, [.. answer.ToolCalls.Where(pending.Contains)]) };
                yield break;
            }

            _request = _request.Continue(answer, step.Results.Select(static result => result.Message));
            _isLast = _step + 1 >= _options.MaxSteps || MustStop(answer);
            await CallBackAsync(_options.AfterTurn, cancellationToken).ConfigureAwait(false);
        }
    }

    private ToolRunUpdate Take(ToolResult result, List<ToolResult> results)
    {
        results.Add(result);
        _usage = UsageFold.Sum.Of(_usage, result.Usage) ?? new();
        return new() { Step = _step, Result = result };
    }

    private static ChatRequest WithSession(ChatRequest request, ToolRunOptions options) =>
        options.CreateSessionId && request.SessionId is null && options.Call?.SessionId is null
            ? request with { SessionId = RandomNumberGenerator.GetHexString(SessionIdLength, lowercase: true) }
            : request;

    private bool MustStop(ChatCompletion answer) =>
        _repetitions.IsStuck || StopRules.IsMet(_options.StopWhen, _step, _usage, answer) || _options.StopPredicate?.Invoke([.. _steps]) == true;

    // The request of the next turn, as it is sent.
    private async ValueTask<ChatRequest> NextAsync(CancellationToken cancellationToken)
    {
        var choice = _request.ToolChoice;
        await CallBackAsync(_options.BeforeTurn, cancellationToken).ConfigureAwait(false);
        var tools = _functions.AddTo(_request.Tools);
        if (_isLast)
        {
            // The tools stay declared: the history mentions them, and the prompt cache covers them.
            return _request with { Tools = tools, ToolChoice = tools is { Count: > 0 } ? ToolChoice.None : null };
        }

        // A choice that requires a call is for the first turn: with it, the model could never answer.
        var isUsedUp = _step > 1 && Requires(choice) && ReferenceEquals(choice, _request.ToolChoice);
        return _request with { Tools = tools, ToolChoice = isUsedUp ? null : _request.ToolChoice };
    }

    private static bool Requires(ToolChoice? choice) => choice is not null && choice.Mode is not ("none" or "auto");

    private async ValueTask CallBackAsync(Func<ToolTurn, CancellationToken, ValueTask>? callback, CancellationToken cancellationToken)
    {
        if (callback is null)
        {
            return;
        }

        var turn = new ToolTurn(_request, _functions.Functions) { Step = _step, IsLast = _isLast, Steps = [.. _steps], Usage = _usage };
        await callback(turn, cancellationToken).ConfigureAwait(false);
        _request = turn.Request;
        if (!ReferenceEquals(turn.Functions, _functions.Functions))
        {
            _functions = new(turn.Functions);
        }
    }

    // Calls of the last turn are not run. They still need results, or no provider would accept the conversation.
    private async ValueTask<ToolRun> EndAsync(ChatCompletion answer, CancellationToken cancellationToken)
    {
        IReadOnlyList<ToolResult> notRun = [.. answer.ToolCalls.Select(static call => Results.Of(call, ToolWords.NotRun))];
        _steps.Add(new() { Completion = answer, Results = notRun });
        if (answer.Message is not null)
        {
            _request = _request.Continue(answer, notRun.Select(static result => result.Message));
        }

        await CallBackAsync(_options.AfterTurn, cancellationToken).ConfigureAwait(false);
        return Run(_isLast ? ToolRunOutcome.Stopped : ToolRunOutcome.Answered, answer);
    }

    private ToolRun Pause(ToolRunStep step, IReadOnlyList<ToolCall> pending) => Run(ToolRunOutcome.Pending, step.Completion) with
    {
        PendingCalls = pending,
        State = new()
        {
            Step = _step,
            Request = _request,
            Answer = step.Completion,
            Results = [.. step.Results.Select(static result => result.Message)],
            PendingCalls = pending,
            Usage = _usage,
        },
    };

    private ToolRun Run(ToolRunOutcome outcome, ChatCompletion answer) => new() { Outcome = outcome, Answer = answer, Request = _request, Steps = [.. _steps], Usage = _usage };
}
