using OpenRouterSharp.Primitives;
using OpenRouterSharp.Timeouts;

namespace OpenRouterSharp.Http;

/// <summary>Sends a request and gives its successful response, or throws what went wrong. Everything that goes over HTTP goes through here.</summary>
internal sealed class ChatTransport(HttpClient httpClient, OpenRouterClientOptions options)
{
    private readonly RequestFactory _requests = new(options, httpClient);

    internal ErrorReader Errors { get; } = new(options);

    /// <summary>Makes one attempt.</summary>
    /// <param name="body">The request's bytes.</param>
    /// <param name="request">The request, for its headers.</param>
    /// <param name="stream">Whether the answer is to be streamed.</param>
    /// <param name="deadline">The end of the whole call.</param>
    /// <param name="cancellationToken">What ends this attempt; linked to the deadline.</param>
    /// <returns>The response, which the caller disposes of.</returns>
    internal async ValueTask<ChatResponse> SendAsync(ReadOnlyMemory<byte> body, ChatRequest request, bool stream, CallDeadline deadline, CancellationToken cancellationToken)
    {
        var key = options.ApiKeyProvider is { } provider ? await KeyAsync(provider, deadline, cancellationToken).ConfigureAwait(false) : options.ApiKey!;
        var timer = new AttemptTimer(options.Timeouts, options.TimeProvider, deadline.Token, cancellationToken);
        HttpResponseMessage? response = null;
        try
        {
            timer.WaitForHeaders();
            using var message = _requests.ChatCompletion(body, key, request, stream);
            response = await httpClient.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, timer.Token).ConfigureAwait(false);
            timer.Stop();
            if (!response.IsSuccessStatusCode)
            {
                throw await Errors.ReadAsync(response, key, timer.Token).ConfigureAwait(false);
            }

            var content = await response.Content.ReadAsStreamAsync(timer.Token).ConfigureAwait(false);
            return new ChatResponse(response, content, timer, key);
        }
        catch (Exception e)
        {
            response?.Dispose();
            timer.Dispose();
            if (e is OpenRouterException)
            {
                throw;
            }

            throw deadline.Cause(e) ?? timer.Cause(e) ?? (Exception?)Unexplained(e, cancellationToken) ?? ConnectionFailure.BeforeResponse(e, options);
        }
    }

    /// <summary>Gives the exception of a cancellation that came from neither the caller nor a timeout of the library: a strategy of the caller's own pipeline.</summary>
    internal static OperationCanceledException? Unexplained(Exception e, CancellationToken cancellationToken) =>
        e is OperationCanceledException cancelled && cancellationToken.IsCancellationRequested ? cancelled : null;

    private static async ValueTask<string> KeyAsync(Func<CancellationToken, ValueTask<string>> provider, CallDeadline deadline, CancellationToken cancellationToken)
    {
        try
        {
            // Cancellation works at once, also where the provider does not look at its token.
            var pending = provider(cancellationToken);
            var key = pending.IsCompletedSuccessfully ? pending.Result : await pending.AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);
            return HeaderText.Key(key, nameof(OpenRouterClientOptions.ApiKeyProvider));
        }
        catch (Exception e)
        {
            throw deadline.Cause(e)
                ?? (Exception?)Unexplained(e, cancellationToken)
                ?? new OpenRouterException(ErrorKind.Authentication, $"{nameof(OpenRouterClientOptions.ApiKeyProvider)} gave no usable key: {e.Message}", e);
        }
    }
}
