using System.Diagnostics;
using OpenRouterSharp.Calls;
using OpenRouterSharp.Chat;
using OpenRouterSharp.Http;

namespace OpenRouterSharp;

/// <summary>Represents a client of OpenRouter. Thread-safe; make one and keep it for the life of the program.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class OpenRouterClient : IOpenRouterClient, IDisposable
{
    private readonly Uri _endpoint;
    private readonly HttpClient? _ownHttpClient;
    private readonly ApiCaller _api;

    /// <summary>Initializes a new instance of the <see cref="OpenRouterClient"/> class with a key and the defaults.</summary>
    /// <param name="apiKey">The key, from https://openrouter.ai/keys.</param>
    /// <exception cref="ArgumentException">The key is empty, or holds a character that no header can carry.</exception>
    public OpenRouterClient(string apiKey)
        : this(OptionsOf(apiKey))
    {
    }

    /// <summary>Initializes a new instance of the <see cref="OpenRouterClient"/> class with an <see cref="HttpClient"/> of its own.</summary>
    /// <param name="options">The options; the client takes a copy.</param>
    /// <exception cref="ArgumentException">The endpoint is plain http to another machine, where a key could be read on the way.</exception>
    public OpenRouterClient(OpenRouterClientOptions options)
        : this(options, httpClient: null, ownsHttpClient: true)
    {
    }

    /// <summary>
    /// Initializes a new instance of the <see cref="OpenRouterClient"/> class with a caller's <see cref="HttpClient"/>, which stays the caller's:
    /// never disposed, never changed. Its <see cref="HttpClient.Timeout"/> should be infinite: the default of 100 s cuts the answers of models that think.
    /// </summary>
    /// <param name="options">The options; the client takes a copy.</param>
    /// <param name="httpClient">The caller's client.</param>
    /// <exception cref="ArgumentException">The endpoint is plain http to another machine, where a key could be read on the way.</exception>
    public OpenRouterClient(OpenRouterClientOptions options, HttpClient httpClient)
        : this(options, httpClient ?? throw new ArgumentNullException(nameof(httpClient)), ownsHttpClient: false)
    {
    }

    private OpenRouterClient(OpenRouterClientOptions options, HttpClient? httpClient, bool ownsHttpClient)
    {
        ArgumentNullException.ThrowIfNull(options);
        var copy = new OpenRouterClientOptions(options);
        EndpointAddress.CheckTransport(copy);
        if (ownsHttpClient)
        {
            httpClient = _ownHttpClient = HttpClientFactory.Create(copy);
        }

        _endpoint = copy.Endpoint;
        _api = new ApiCaller(copy, httpClient!);
    }

    /// <inheritdoc/>
    public IChatCompletionsClient Chat => field ?? Interlocked.CompareExchange(ref field, new ChatCompletionsClient(_api), null) ?? field;

    /// <inheritdoc/>
    public Keys.IKeysClient Keys => field ?? Interlocked.CompareExchange(ref field, new Keys.KeysClient(_api), null) ?? field;

    /// <summary>
    /// Makes a client of the environment variables <c>OPENROUTER_API_KEY</c>, <c>OPENROUTER_MANAGEMENT_KEY</c>, <c>OPENROUTER_BASE_URL</c>,
    /// <c>OPENROUTER_HTTP_REFERER</c>, <c>OPENROUTER_APP_TITLE</c> and <c>OPENROUTER_APP_CATEGORIES</c> (separated by commas). Only the first must be there.
    /// </summary>
    /// <returns>The client.</returns>
    /// <exception cref="InvalidOperationException">The key is not there, or a variable has a value that cannot be used.</exception>
    public static OpenRouterClient FromEnvironment() => FromEnvironment(static _ => { });

    /// <summary>Makes a client of the environment variables that <see cref="FromEnvironment()"/> reads, and of settings that have no variable.</summary>
    /// <param name="configure">Changes the options that were read.</param>
    /// <returns>The client.</returns>
    /// <exception cref="InvalidOperationException">The key is not there, or a variable has a value that cannot be used.</exception>
    public static OpenRouterClient FromEnvironment(Action<OpenRouterClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return FromEnvironment(Environment.GetEnvironmentVariable, configure);
    }

    /// <summary>Closes the client's own connections; a caller's <see cref="HttpClient"/> is left alone.</summary>
    public void Dispose()
    {
        _api.Close();
        _ownHttpClient?.Dispose();
    }

    /// <summary>Shows the address, never the key.</summary>
    /// <returns>The address.</returns>
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
                $"There is no API key: set {nameof(OpenRouterClientOptions.ApiKey)} or {nameof(OpenRouterClientOptions.ApiKeyProvider)}. Keys are made at https://openrouter.ai/keys.",
                nameof(options));
        }
    }

    private static OpenRouterClientOptions OptionsOf(string apiKey)
    {
        ArgumentNullException.ThrowIfNull(apiKey);
        return new OpenRouterClientOptions { ApiKey = HeaderText.Key(apiKey, nameof(apiKey)) };
    }
}
