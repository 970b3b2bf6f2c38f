using Microsoft.Extensions.AI;
using OpenRouterSharp.ToolRuns;

namespace OpenRouterSharp;

/// <summary>
/// Runs a model with functions: the functions that the model calls are run, their results are sent back, and so on, until the model answers.
/// </summary>
public static class ToolRunExtensions
{
    /// <summary>Runs a model with functions.</summary>
    /// <param name="client">The client.</param>
    /// <param name="request">The request. Its own tools, such as server tools, are declared before the functions.</param>
    /// <param name="functions">The functions that the model can call.</param>
    /// <param name="options">The settings of the run.</param>
    /// <param name="cancellationToken">A token to cancel the run immediately, even while a function ignores it.</param>
    /// <returns>The run.</returns>
    /// <remarks>A <see cref="ChatRequest.ToolChoice"/> that requires a call applies to the first turn only.</remarks>
    /// <exception cref="ArgumentException">Two functions have the same name, or one has none.</exception>
    /// <exception cref="OpenRouterException">A call to the service failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was canceled.</exception>
    public static Task<ToolRun> RunToolsAsync(
        this IChatCompletionsClient client, ChatRequest request, IEnumerable<AIFunction> functions, ToolRunOptions? options = null, CancellationToken cancellationToken = default) =>
        ToolRunStart.Of(client, request, functions, options, isStreamed: false).RunAsync(cancellationToken);

    /// <summary>Resumes a run that is <see cref="ToolRunOutcome.Pending"/>.</summary>
    /// <param name="client">The client.</param>
    /// <param name="state">The state of the run.</param>
    /// <param name="functions">The functions that the model can call. They are not part of the state.</param>
    /// <param name="decisions">The decisions about the pending calls. Calls without a decision stay pending, unless <see cref="ToolRunOptions.Approve"/> decides them.</param>
    /// <param name="options">The settings of the run. They are not part of the state.</param>
    /// <param name="cancellationToken">A token to cancel the run immediately, even while a function ignores it.</param>
    /// <returns>The run.</returns>
    /// <exception cref="ArgumentException">A decision is for a call that is not pending, or for a function that was not passed; or the state is incomplete.</exception>
    /// <exception cref="OpenRouterException">A call to the service failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was canceled.</exception>
    public static Task<ToolRun> RunToolsAsync(
        this IChatCompletionsClient client,
        ToolRunState state,
        IEnumerable<AIFunction> functions,
        IEnumerable<ToolDecision> decisions,
        ToolRunOptions? options = null,
        CancellationToken cancellationToken = default) =>
        ToolRunStart.Of(client, state, functions, decisions, options, isStreamed: false).RunAsync(cancellationToken);

    /// <summary>Runs a model with functions and streams the chunks and results. Leaving the loop ends the run. Each enumeration is a run of its own.</summary>
    /// <param name="client">The client.</param>
    /// <param name="request">The request. Its own tools, such as server tools, are declared before the functions.</param>
    /// <param name="functions">The functions that the model can call.</param>
    /// <param name="options">The settings of the run.</param>
    /// <param name="cancellationToken">A token to cancel the run immediately, even while a function ignores it.</param>
    /// <returns>The updates. The last one has the <see cref="ToolRunUpdate.Run"/>.</returns>
    /// <remarks>A <see cref="ChatRequest.ToolChoice"/> that requires a call applies to the first turn only.</remarks>
    /// <exception cref="ArgumentException">Two functions have the same name, or one has none.</exception>
    /// <exception cref="OpenRouterException">Thrown while enumerating: a call to the service failed.</exception>
    /// <exception cref="OperationCanceledException">Thrown while enumerating: the <paramref name="cancellationToken"/> was canceled.</exception>
    public static IAsyncEnumerable<ToolRunUpdate> StreamToolsAsync(
        this IChatCompletionsClient client, ChatRequest request, IEnumerable<AIFunction> functions, ToolRunOptions? options = null, CancellationToken cancellationToken = default) =>
        ToolRunStart.Of(client, request, functions, options, isStreamed: true).StreamAsync(cancellationToken);

    /// <summary>Resumes a run that is <see cref="ToolRunOutcome.Pending"/> and streams the chunks and results.</summary>
    /// <param name="client">The client.</param>
    /// <param name="state">The state of the run.</param>
    /// <param name="functions">The functions that the model can call. They are not part of the state.</param>
    /// <param name="decisions">The decisions about the pending calls. Calls without a decision stay pending, unless <see cref="ToolRunOptions.Approve"/> decides them.</param>
    /// <param name="options">The settings of the run. They are not part of the state.</param>
    /// <param name="cancellationToken">A token to cancel the run immediately, even while a function ignores it.</param>
    /// <returns>The updates. The last one has the <see cref="ToolRunUpdate.Run"/>.</returns>
    /// <exception cref="ArgumentException">A decision is for a call that is not pending, or for a function that was not passed; or the state is incomplete.</exception>
    /// <exception cref="OpenRouterException">Thrown while enumerating: a call to the service failed.</exception>
    /// <exception cref="OperationCanceledException">Thrown while enumerating: the <paramref name="cancellationToken"/> was canceled.</exception>
    public static IAsyncEnumerable<ToolRunUpdate> StreamToolsAsync(
        this IChatCompletionsClient client,
        ToolRunState state,
        IEnumerable<AIFunction> functions,
        IEnumerable<ToolDecision> decisions,
        ToolRunOptions? options = null,
        CancellationToken cancellationToken = default) =>
        ToolRunStart.Of(client, state, functions, decisions, options, isStreamed: true).StreamAsync(cancellationToken);

    /// <summary>Creates a function that starts a run, so that the model of another run can delegate tasks to it.</summary>
    /// <param name="client">The client.</param>
    /// <param name="request">The request: the model, instructions and settings. The task is appended as a user message.</param>
    /// <param name="functions">The functions that the model of the inner run can call.</param>
    /// <param name="name">The name of the function.</param>
    /// <param name="description">The description of what it can do, for the outer model.</param>
    /// <param name="options">The settings of the inner run. Calls that need approval require <see cref="ToolRunOptions.Approve"/>: such a run cannot be pending.</param>
    /// <returns>The function. Its argument is <c>task</c>, its result the text of the answer. The outer run's usage and cost include those of the inner run.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> or <paramref name="description"/> is empty, two functions have the same name, or one has none.</exception>
    public static AIFunction AsAIFunction(
        this IChatCompletionsClient client, ChatRequest request, IEnumerable<AIFunction> functions, string name, string description, ToolRunOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(description);
        var start = ToolRunStart.Of(client, request, functions, options, isStreamed: false);
        start.Options.Name ??= name;
        return new RunFunction(name, description, start);
    }
}
