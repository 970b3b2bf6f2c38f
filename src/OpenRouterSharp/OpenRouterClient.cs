using System.Diagnostics;
using OpenRouterSharp.Calls;
using OpenRouterSharp.Chat;
using OpenRouterSharp.Http;

namespace OpenRouterSharp;

/// <summary>Represents an OpenRouter client. Instances are thread-safe: create one and reuse it for the lifetime of the application.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class OpenRouterClient : IOpenRouterClient, IDisposable
{
    private readonly Uri _endpoint;
    private readonly HttpClient? _ownHttpClient;
    private readonly ApiCaller _api;

    /// <summary>Initializes a new instance of the <see cref="OpenRouterClient"/> class with an API key and default options.</summary>
    /// <param name="apiKey">The API key, from https://openrouter.ai/keys.</param>
    /// <exception cref="ArgumentException">The key is empty, or contains a character that is not valid in a header.</exception>
    public OpenRouterClient(string apiKey)
        : this(OptionsOf(apiKey))
    {
    }

    /// <summary>Initializes a new instance of the <see cref="OpenRouterClient"/> class that creates and owns its <see cref="HttpClient"/>.</summary>
    /// <param name="options">The options, which the client copies.</param>
    /// <exception cref="ArgumentException">The endpoint is plain HTTP to a remote machine, which would expose the key in transit.</exception>
    public OpenRouterClient(OpenRouterClientOptions options)
        : this(options, httpClient: null, ownsHttpClient: true)
    {
    }

    /// <summary>
    /// Initializes a new instance of the <see cref="OpenRouterClient"/> class that sends through an <see cref="HttpClient"/> owned by the caller.
    /// It is never disposed or changed. Set its <see cref="HttpClient.Timeout"/> to infinite: the default of 100 s cuts off responses of
    /// reasoning models.
    /// </summary>
    /// <param name="options">The options, which the client copies.</param>
    /// <param name="httpClient">The HTTP client, which the caller owns.</param>
    /// <exception cref="ArgumentException">The endpoint is plain HTTP to a remote machine, which would expose the key in transit.</exception>
    public OpenRouterClient(OpenRouterClientOptions options, HttpClient httpClient)
        : this(options, httpClient ?? throw new ArgumentNullException(nameof(httpClient)), ownsHttpClient: false)
    {
    }

    private OpenRouterClient(OpenRouterClientOptions options, HttpClient? httpClient, bool ownsHttpClient)
    {
        ArgumentNullException.ThrowIfNull(options);
        var copy = options.Clone();
        EndpointAddress.CheckTransport(copy);
        if (ownsHttpClient)
        {
            httpClient = _ownHttpClient = HttpClientFactory.Create(copy);
        }

        _endpoint = copy.Endpoint;
        _api = new ApiCaller(copy, httpClient!);
    }

    /// <summary>Gets the endpoint, for the metadata of adapters.</summary>
    internal Uri Endpoint => _endpoint;

    /// <inheritdoc/>
    public IChatCompletionsClient Chat => field ?? Interlocked.CompareExchange(ref field, new ChatCompletionsClient(_api), null) ?? field;

    /// <inheritdoc/>
    public Catalog.IModelsClient Models => field ?? Interlocked.CompareExchange(ref field, new Catalog.ModelsClient(_api), null) ?? field;

    /// <inheritdoc/>
    public Catalog.IProvidersClient Providers => field ?? Interlocked.CompareExchange(ref field, new Catalog.ProvidersClient(_api), null) ?? field;

    /// <inheritdoc/>
    public Account.IAccountClient Account => field ?? Interlocked.CompareExchange(ref field, new Account.AccountClient(_api), null) ?? field;

    /// <inheritdoc/>
    public Embeddings.IEmbeddingsClient Embeddings => field ?? Interlocked.CompareExchange(ref field, new Embeddings.EmbeddingsClient(_api), null) ?? field;

    /// <inheritdoc/>
    public Files.IFilesClient Files => field ?? Interlocked.CompareExchange(ref field, new Files.FilesClient(_api), null) ?? field;

    /// <inheritdoc/>
    public Generations.IGenerationsClient Generations => field ?? Interlocked.CompareExchange(ref field, new Generations.GenerationsClient(_api), null) ?? field;

    /// <inheritdoc/>
    public Keys.IKeysClient Keys => field ?? Interlocked.CompareExchange(ref field, new Keys.KeysClient(_api), null) ?? field;

    /// <inheritdoc/>
    public OAuth.IOAuthClient OAuth => field ?? Interlocked.CompareExchange(ref field, new OAuth.OAuthClient(_api), null) ?? field;

    /// <inheritdoc/>
    public Rerank.IRerankClient Rerank => field ?? Interlocked.CompareExchange(ref field, new Rerank.RerankClient(_api), null) ?? field;

    /// <inheritdoc/>
    public Batches.IBatchesClient Batches => field ?? Interlocked.CompareExchange(ref field, new Batches.BatchesClient(_api), null) ?? field;

    /// <inheritdoc/>
    public Relay.IRelayClient Relay => field ?? Interlocked.CompareExchange(ref field, new Relay.RelayClient(_api), null) ?? field;

    /// <summary>
    /// Creates a client from the environment variables <c>OPENROUTER_API_KEY</c>, <c>OPENROUTER_MANAGEMENT_KEY</c>, <c>OPENROUTER_BASE_URL</c>,
    /// <c>OPENROUTER_HTTP_REFERER</c>, <c>OPENROUTER_APP_TITLE</c> and <c>OPENROUTER_APP_CATEGORIES</c> (comma-separated). Only the first is
    /// required.
    /// </summary>
    /// <returns>The client.</returns>
    /// <exception cref="InvalidOperationException">The API key is not set, or a variable has an invalid value.</exception>
    public static OpenRouterClient FromEnvironment() => FromEnvironment(static _ => { });

    /// <summary>
    /// Creates a client from the environment variables that <see cref="FromEnvironment()"/> reads, with further options set in code.
    /// </summary>
    /// <param name="configure">Changes the options after they have been read.</param>
    /// <returns>The client.</returns>
    /// <exception cref="InvalidOperationException">The API key is not set, or a variable has an invalid value.</exception>
    public static OpenRouterClient FromEnvironment(Action<OpenRouterClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return FromEnvironment(Environment.GetEnvironmentVariable, configure);
    }

    /// <summary>Closes the connections that the client owns. An <see cref="HttpClient"/> passed by the caller is not disposed.</summary>
    public void Dispose()
    {
        _api.Close();
        _ownHttpClient?.Dispose();
    }

    /// <summary>Returns the endpoint, never the key.</summary>
    /// <returns>The type name and the endpoint.</returns>
    public override string ToString() => $"{nameof(OpenRouterClient)} {{ Endpoint = {_endpoint} }}";

    internal static OpenRouterClient FromEnvironment(Func<string, string?> variable, Action<OpenRouterClientOptions> configure)
    {
        var options = EnvironmentOptions.Read(variable);
        configure(options);
        return new OpenRouterClient(options);
    }

    internal static void CheckKey(OpenRouterClientOptions options)
    {
        if (options.ApiKey is null && options.ApiKeyProvider is null)
        {
            throw new ArgumentException(
                $"No API key is configured: set {nameof(OpenRouterClientOptions.ApiKey)} or {nameof(OpenRouterClientOptions.ApiKeyProvider)}. Create a key at https://openrouter.ai/keys.",
                nameof(options));
        }
    }

    private static OpenRouterClientOptions OptionsOf(string apiKey)
    {
        ArgumentNullException.ThrowIfNull(apiKey);
        return new OpenRouterClientOptions { ApiKey = HeaderText.Key(apiKey, nameof(apiKey)) };
    }
}
