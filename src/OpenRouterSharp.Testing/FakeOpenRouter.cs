using OpenRouterSharp.Testing.Playback;

namespace OpenRouterSharp.Testing;

/// <summary>
/// Represents a fake OpenRouter in memory, without sockets, as the message handler of an HTTP client. It replies by its script and records the
/// requests. <c>services.AddFakeOpenRouter(fake)</c> connects an application that called <c>AddOpenRouter</c>; <see cref="CreateHttpClient"/>
/// connects any other client.
/// </summary>
public sealed class FakeOpenRouter : HttpMessageHandler
{
    /// <summary>The API key of the clients that the fakes create.</summary>
    public const string TestKey = "sk-or-test";

    /// <summary>Initializes a new instance of the <see cref="FakeOpenRouter"/> class.</summary>
    /// <param name="script">The script; if omitted, an empty script to fill through <see cref="Script"/>.</param>
    public FakeOpenRouter(FakeScript? script = null) => Script = script ?? new FakeScript();

    /// <summary>Gets the script that determines the replies.</summary>
    public FakeScript Script { get; }

    /// <summary>Gets the requests received so far, in order.</summary>
    public IReadOnlyList<RecordedRequest> Requests => Script.Requests;

    /// <summary>
    /// Creates a client of this fake. It does not retry, so that each call uses one reply; <paramref name="configure"/> can change that.
    /// </summary>
    /// <param name="configure">Configures the options.</param>
    /// <returns>The client.</returns>
    public OpenRouterClient CreateClient(Action<OpenRouterClientOptions>? configure = null)
    {
        var options = new OpenRouterClientOptions { ApiKey = TestKey, Retry = { MaxRetries = 0 } };
        configure?.Invoke(options);
        return new OpenRouterClient(options, new HttpClient(this, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan });
    }

    /// <summary>Creates an HTTP client of this fake, for clients other than this library's.</summary>
    /// <returns>The HTTP client, whose base address is the service's.</returns>
    public HttpClient CreateHttpClient() => new(this, disposeHandler: false) { BaseAddress = new OpenRouterClientOptions().Endpoint, Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Verifies that every reply was used and that every request had one: see <see cref="FakeScript.VerifyAllUsed"/>.</summary>
    /// <exception cref="FakeScriptException">A reply was not used, or a request had none; the message lists them.</exception>
    public void VerifyAllUsed() => Script.VerifyAllUsed();

    /// <inheritdoc/>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.Run(() => SendAsync(request, cancellationToken), cancellationToken).GetAwaiter().GetResult();

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        var headers = request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated ?? default)
            .Select(static header => KeyValuePair.Create(header.Key, string.Join(", ", header.Value)));
        var (record, plan, mistake) = await Script.AnswerAsync(
            request.Method.Method,
            request.RequestUri?.AbsolutePath ?? string.Empty,
            request.RequestUri?.Query ?? string.Empty,
            headers,
            body => request.Content is { } content ? content.CopyToAsync(body, cancellationToken) : Task.CompletedTask).ConfigureAwait(false);
        if (mistake is not null)
        {
            record.End(wasAborted: false);
            throw mistake;
        }

        return await new MemoryStage(request, record).RespondAsync(plan, Script.TimeProvider, cancellationToken).ConfigureAwait(false);
    }
}
