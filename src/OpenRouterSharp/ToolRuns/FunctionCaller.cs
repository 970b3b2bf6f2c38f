namespace OpenRouterSharp.ToolRuns;

/// <summary>Runs functions. Whatever goes wrong with one becomes its result; only the end of the run is thrown.</summary>
internal sealed class FunctionCaller(ToolRunOptions options)
{
    internal async Task<ToolResult> RunAsync(FunctionCall call, CancellationToken run)
    {
        if (options.BeforeCall is { } before)
        {
            var asked = call.Call with { Arguments = call.Text };
            var decision = Results.Checked(await before(asked, run).ConfigureAwait(false), call.Call, nameof(ToolRunOptions.BeforeCall));
            if (decision is not null && Results.Of(call.Call, decision) is { } instead)
            {
                return instead;
            }

            if (decision?.Arguments is { } edited)
            {
                if (FunctionCall.Read(call.Call, edited, call.Function, out var fault) is not { } other)
                {
                    return fault!;
                }

                call = other;
            }
        }

        var result = await InvokeAsync(call, run).ConfigureAwait(false);
        if (options.AfterCall is not { } after)
        {
            return result;
        }

        var changed = await after(result, run).ConfigureAwait(false) ?? throw new InvalidOperationException($"{nameof(ToolRunOptions.AfterCall)} returned no result.");

        // The result of a call is found by its ID.
        return changed with { Call = call.Call, Message = changed.Message with { ToolCallId = call.Call.Id } };
    }

    private async Task<ToolResult> InvokeAsync(FunctionCall call, CancellationToken run)
    {
        var inner = new InnerUsage();
        inner.AttachTo(call.Arguments);
        call.Arguments.Services = options.Services;
        using var span = ToolSpan.Start(call);
        var start = options.TimeProvider.GetTimestamp();
        var stop = CancellationTokenSource.CreateLinkedTokenSource(run);

        // Not on this thread: a function that blocks must not hold up its timeout.
        var running = StartAsync(call, stop.Token);
        MessageContent content;
        Exception? exception = null;
        try
        {
            var value = await running.WaitAsync(options.ToolTimeout, options.TimeProvider, run).ConfigureAwait(false);
            content = ResultContent.Cut(ResultContent.Of(value, call.Function.JsonSerializerOptions), options.MaxResultLength);
        }
        catch (OperationCanceledException) when (run.IsCancellationRequested)
        {
            throw;
        }
        catch (TimeoutException e) when (!IsOwn(running, e))
        {
            exception = new TimeoutException(ToolWords.Timeout(options.ToolTimeout), e);
            content = ToolWords.Timeout(options.ToolTimeout);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            exception = e;
            content = ToolWords.Failure(e, options.IncludeErrorDetails);
        }
        finally
        {
            Leave(running, stop);
        }

        span?.Fail(exception);
        var duration = options.TimeProvider.GetElapsedTime(start);
        return Results.Of(call.Call, content, exception) with { Duration = duration, Usage = inner.Sum };
    }

    private static Task<object?> StartAsync(FunctionCall call, CancellationToken stop) =>
        Task.Run(() => call.Function.InvokeAsync(call.Arguments, stop).AsTask(), CancellationToken.None);

    private static bool IsOwn(Task running, Exception e) => running.Exception?.InnerExceptions.Contains(e) == true;

    // A function that still runs is told to end; how it ends makes no difference any more.
    private static void Leave(Task running, CancellationTokenSource stop)
    {
        if (running.IsCompleted)
        {
            stop.Dispose();
            return;
        }

        _ = stop.CancelAsync();
        _ = running.ContinueWith(
            static (ended, source) =>
            {
                _ = ended.Exception;
                ((CancellationTokenSource)source!).Dispose();
            },
            stop,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }
}
