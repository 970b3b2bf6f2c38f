using OpenRouterSharp.Testing.Playback;

namespace OpenRouterSharp.Testing;

/// <summary>
/// Represents an OpenRouter in memory, without sockets: the handler that a client's calls end in. It answers as its script says and records what
/// it was asked. <c>services.AddFakeOpenRouter(fake)</c> puts it under an app that called <c>AddOpenRouter</c>; <see cref="CreateHttpClient"/> gives it
/// to any other client.
/// </summary>
public sealed class FakeOpenRouter : HttpMessageHandler
{
    /// <summary>The key of the clients that the fakes make.</summary>
    public const string TestKey = "sk-or-test";

    /// <summary>Initializes a new instance of the <see cref="FakeOpenRouter"/> class.</summary>
    /// <param name="script">What to answer; without one, an empty script to fill through <see cref="Script"/>.</param>
    public FakeOpenRouter(FakeScript? script = null) => Script = script ?? new FakeScript();

    /// <summary>Gets what is answered.</summary>
    public FakeScript Script { get; }

    /// <summary>Gets what was asked so far, in order.</summary>
    public IReadOnlyList<RecordedRequest> Requests => Script.Requests;

    /// <summary>Makes a client whose calls end here. It does not retry, so that one call takes one reply; <paramref name="configure"/> can change that.</summary>
    /// <param name="configure">Changes the options.</param>
    /// <returns>The client.</returns>
    public OpenRouterClient CreateClient(Action<OpenRouterClientOptions>? configure = null)
    {
        var options = new OpenRouterClientOptions { ApiKey = TestKey, Retry = { MaxRetries = 0 } };
        configure?.Invoke(options);
        return new OpenRouterClient(options, new HttpClient(this, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan });
    }

    /// <summary>Makes an HTTP client whose calls end here, for clients that are not this library's.</summary>
    /// <returns>The client, with the service's address as its base.</returns>
    public HttpClient CreateHttpClient() => new(this, disposeHandler: false) { BaseAddress = new OpenRouterClientOptions().Endpoint, Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Checks that every reply was used and that no request came without one: see <see cref="FakeScript.VerifyAllUsed"/>.</summary>
    /// <exception cref="FakeScriptException">The message names the replies that were not used and the requests that had none.</exception>
    public void VerifyAllUsed() => Script.VerifyAllUsed();

    /// <inheritdoc/>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.Run(() => SendAsync(request, cancellationToken), cancellationToken).GetAwaiter().GetResult();

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        var body = request.Content is { } content ? await content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false) : string.Empty;
        var headers = request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated ?? default)
            .Select(static header => KeyValuePair.Create(header.Key, string.Join(", ", header.Value)));
        var (record, plan, mistake) = Script.Answer(request.Method.Method, request.RequestUri?.AbsolutePath ?? string.Empty, request.RequestUri?.Query ?? string.Empty, headers, body);
        if (mistake is not null)
        {
            record.End(wasAborted: false);
            throw mistake;
        }

        return await new MemoryStage(request, record).RespondAsync(plan, Script.TimeProvider, cancellationToken).ConfigureAwait(false);
    }
}
