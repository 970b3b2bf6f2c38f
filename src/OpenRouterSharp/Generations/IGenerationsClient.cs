namespace OpenRouterSharp.Generations;

/// <summary>Gets the records of generations: cost, tokens, times and provider of completed calls. Every call that runs a model creates one.</summary>
public interface IGenerationsClient
{
    /// <summary>Gets the record of a generation.</summary>
    /// <param name="id">The generation ID (<see cref="ChatCompletion.Id"/>, <see cref="ResponseInfo.GenerationId"/>).</param>
    /// <param name="options">The options of the call.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The record.</returns>
    /// <remarks>
    /// The record appears half a second to several seconds after the response, and later after an aborted one. Until then, the call fails with
    /// <see cref="ErrorKind.NotFound"/>; <see cref="GenerationsExtensions.WaitAsync"/> waits for it.
    /// </remarks>
    /// <exception cref="ArgumentException">The ID is empty; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">The client has no key; nothing was sent.</exception>
    /// <exception cref="OpenRouterException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was canceled.</exception>
    Task<Generation> GetAsync(string id, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Gets the prompt and the completion of a generation, which the service stores only if input and output logging is enabled.</summary>
    /// <param name="id">The generation ID.</param>
    /// <param name="options">The options of the call.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The content. Its <see cref="GenerationContent.Error"/> is that of the generation, not of this call.</returns>
    /// <exception cref="ArgumentException">The ID is empty; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">The client has no key; nothing was sent.</exception>
    /// <exception cref="OpenRouterException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was canceled.</exception>
    Task<GenerationContent> GetContentAsync(string id, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Sends feedback on a generation to OpenRouter. Requires a management key.</summary>
    /// <param name="feedback">The feedback.</param>
    /// <param name="options">The options of the call.</param>
    /// <param name="cancellationToken">Cancels the call. The feedback can still have been recorded.</param>
    /// <returns>A task that completes when the feedback is recorded.</returns>
    /// <remarks>Never retried if the request may have been carried out; <see cref="OpenRouterException.MayHaveBeenDone"/> is then set.</remarks>
    /// <exception cref="ArgumentException">The feedback has no generation ID or no category; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">The client has no key; nothing was sent.</exception>
    /// <exception cref="OpenRouterException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was canceled.</exception>
    Task SendFeedbackAsync(GenerationFeedback feedback, CallOptions? options = null, CancellationToken cancellationToken = default);
}
