using System.Diagnostics;
using System.Text.Json.Serialization;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Logging;
using Polly;

namespace OpenRouterSharp;

/// <summary>Represents the settings of a client. Values are validated when they are set; the client takes a copy.</summary>
[DebuggerDisplay("Endpoint = {Endpoint}")]
public sealed class OpenRouterClientOptions
{
    /// <summary>The base address of the OpenRouter API.</summary>
    public const string DefaultEndpoint = "https://openrouter.ai/api/v1/";

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private string? _apiKey;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private string? _managementKey;

    private Uri _endpoint = new(DefaultEndpoint);
    private string? _appTitle;
    private IReadOnlyList<string> _appCategories = [];
    private RetryOptions _retry = new();
    private TimeoutOptions _timeouts = new();
    private LimitOptions _limits = new();
    private TimeProvider _timeProvider = TimeProvider.System;

    // Objects: to access a field of a type loads the assembly that declares it. A program that sets none of these needs none of their assemblies.
    private object? _resiliencePipeline;
    private object? _rateLimiter;
    private object? _loggerFactory;

    /// <summary>Initializes a new instance of the <see cref="OpenRouterClientOptions"/> class with the defaults and no API key.</summary>
    public OpenRouterClientOptions()
    {
    }

    /// <summary>
    /// Initializes a new instance of the <see cref="OpenRouterClientOptions"/> class as a copy that later changes to the original do not affect.
    /// </summary>
    /// <param name="other">The options to copy.</param>
    public OpenRouterClientOptions(OpenRouterClientOptions other)
    {
        ArgumentNullException.ThrowIfNull(other);
        _apiKey = other._apiKey;
        ApiKeyProvider = other.ApiKeyProvider;
        _managementKey = other._managementKey;
        ManagementKeyProvider = other.ManagementKeyProvider;
        _endpoint = other._endpoint;
        AllowInsecureHttp = other.AllowInsecureHttp;
        AppUrl = other.AppUrl;
        _appTitle = other._appTitle;
        _appCategories = other._appCategories;
        Headers = new HeaderCollection(other.Headers);
        _retry = other._retry.Clone();
        _resiliencePipeline = other._resiliencePipeline;
        _rateLimiter = other._rateLimiter;
        Budget = other.Budget;
        Fallback = other.Fallback;
        Chance = other.Chance;
        UsageEndsStream = other.UsageEndsStream;
        _timeouts = other._timeouts.Clone();
        _limits = other._limits.Clone();
        _timeProvider = other._timeProvider;
        _loggerFactory = other._loggerFactory;
    }

    /// <summary>
    /// Gets or sets the API key that authenticates calls and is billed for them. It is never written to a log, an exception or a span.
    /// </summary>
    /// <exception cref="ArgumentException">The key is empty, or contains a character that is not valid in a header.</exception>
    [JsonIgnore]
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ApiKey
    {
        get => _apiKey;
        set => _apiKey = value is null ? null : HeaderText.Key(value, nameof(ApiKey));
    }

    /// <summary>
    /// Gets or sets the callback that provides the API key for each attempt, for keys that rotate. When it is set, <see cref="ApiKey"/> is not
    /// used.
    /// </summary>
    /// <value>Default: none. A client without a key can make only the calls that need none.</value>
    [JsonIgnore]
    public Func<CancellationToken, ValueTask<string>>? ApiKeyProvider { get; set; }

    /// <summary>
    /// Gets or sets the management key, for operations that administer an account: keys, credits, activity. A management key cannot call models.
    /// It is never written to a log, an exception or a span.
    /// </summary>
    /// <value>Default: none; those operations then use <see cref="ApiKey"/>.</value>
    /// <exception cref="ArgumentException">The key is empty, or contains a character that is not valid in a header.</exception>
    [JsonIgnore]
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ManagementKey
    {
        get => _managementKey;
        set => _managementKey = value is null ? null : HeaderText.Key(value, nameof(ManagementKey));
    }

    /// <summary>
    /// Gets or sets the callback that provides the management key for each attempt. When it is set, <see cref="ManagementKey"/> is not used.
    /// </summary>
    /// <value>Default: none.</value>
    [JsonIgnore]
    public Func<CancellationToken, ValueTask<string>>? ManagementKeyProvider { get; set; }

    /// <summary>Gets or sets the base address of the API. Its path is preserved, with or without a trailing slash.</summary>
    /// <value>Default: <see cref="DefaultEndpoint"/>.</value>
    /// <exception cref="ArgumentException">The address is not absolute, uses neither http nor https, or has a query, a fragment or a password.</exception>
    public Uri Endpoint
    {
        get => _endpoint;
        set => _endpoint = EndpointAddress.Normalize(value, nameof(Endpoint));
    }

    /// <summary>Gets or sets a value indicating whether the key may be sent over plain HTTP to a machine other than this one.</summary>
    /// <value>Default: <see langword="false"/>.</value>
    public bool AllowInsecureHttp { get; set; }

    /// <summary>
    /// Gets or sets the URL of the application (<c>HTTP-Referer</c>), by which OpenRouter attributes calls and ranks applications publicly.
    /// </summary>
    /// <value>Default: none; calls are then not attributed.</value>
    /// <exception cref="ArgumentException">The URL is not absolute.</exception>
    public Uri? AppUrl
    {
        get;
        set => field = value is null or { IsAbsoluteUri: true } ? value : throw new ArgumentException($"The application's URL must be absolute; '{value}' is not.", nameof(AppUrl));
    }

    /// <summary>
    /// Gets or sets the name of the application (<c>X-OpenRouter-Title</c>, and <c>X-Title</c> for servers that know only that header).
    /// </summary>
    /// <exception cref="ArgumentException">The name contains a character that is not valid in a header: a control character, or one outside ASCII.</exception>
    public string? AppTitle
    {
        get => _appTitle;
        set => _appTitle = value is null ? null : HeaderText.Value(value, nameof(AppTitle));
    }

    /// <summary>Gets or sets the categories of the application (<c>X-OpenRouter-Categories</c>), for example <c>cli-agent</c>.</summary>
    /// <value>At most 2, each of at most 30 lowercase letters, digits and hyphens. The service drops unknown categories.</value>
    /// <exception cref="ArgumentException">There are more than 2 categories, or one has an invalid format.</exception>
    public IReadOnlyList<string> AppCategories
    {
        get => _appCategories;
        set => _appCategories = HeaderText.Categories(value, nameof(AppCategories));
    }

    /// <summary>Gets the additional headers of every request.</summary>
    [JsonIgnore]
    public HeaderCollection Headers { get; private set; } = new();

    /// <summary>Gets or sets the retry settings.</summary>
    public RetryOptions Retry
    {
        get => _retry;
        set => _retry = value ?? throw new ArgumentNullException(nameof(Retry));
    }

    /// <summary>
    /// Gets or sets a Polly pipeline that replaces the library's retries, for example with a circuit breaker, a rate limiter or chaos injection.
    /// It sees each attempt fail with an <see cref="OpenRouterException"/>, and covers everything up to the first content of a response. Its
    /// context carries the call and the rules for retrying it: see <see cref="OpenRouterResilience"/>.
    /// </summary>
    /// <value>Default: none; <see cref="Retry"/> then applies.</value>
    [JsonIgnore]
    public ResiliencePipeline? ResiliencePipeline
    {
        get => (ResiliencePipeline?)_resiliencePipeline;
        set => _resiliencePipeline = value;
    }

    /// <summary>
    /// Gets or sets the callback that decides whether to continue with a model that the service suggests, after the requested model was retired,
    /// its free variant ended, or its providers have no capacity. It is called for each suggestion in turn. In the response,
    /// <see cref="ChatCompletion.Model"/> names the model that answered, and <see cref="ResponseInfo.FallbackFrom"/> the one requested first.
    /// </summary>
    /// <value>Default: none; the call then fails.</value>
    public FallbackOptions? Fallback { get; set; }

    /// <summary>
    /// Gets or sets the client-side rate limiter, partitioned by the operation and model of each attempt: see <see cref="RateLimits"/>. Each
    /// attempt acquires a permit and holds it until its response has ended. The caller owns the limiter: the client does not dispose it, and
    /// several clients can share one.
    /// </summary>
    /// <value>Default: none.</value>
    [JsonIgnore]
    public PartitionedRateLimiter<ApiCall>? RateLimiter
    {
        get => (PartitionedRateLimiter<ApiCall>?)_rateLimiter;
        set => _rateLimiter = value;
    }

    /// <summary>
    /// Gets or sets the budget, a <see cref="Budgets.Budget"/>, that counts the cost of the client's calls and refuses those that exceed its limit,
    /// before anything is sent. Several clients can share one.
    /// </summary>
    /// <value>Default: none.</value>
    [JsonIgnore]
    public CallGuard? Budget { get; set; }

    /// <summary>Gets or sets the timeouts.</summary>
    public TimeoutOptions Timeouts
    {
        get => _timeouts;
        set => _timeouts = value ?? throw new ArgumentNullException(nameof(Timeouts));
    }

    /// <summary>Gets or sets the size limits for responses.</summary>
    public LimitOptions Limits
    {
        get => _limits;
        set => _limits = value ?? throw new ArgumentNullException(nameof(Limits));
    }

    /// <summary>
    /// Gets or sets a value indicating whether a stream that ends without a finish reason and without <c>[DONE]</c> is complete if its last chunk
    /// contains the usage. Some servers with the same protocol end their streams this way. Otherwise, such a stream fails as interrupted.
    /// </summary>
    /// <value>Default: <see langword="false"/>. OpenRouter itself sends both.</value>
    public bool UsageEndsStream { get; set; }

    /// <summary>Gets or sets the time provider for timeouts, delays and dates.</summary>
    /// <value>Default: <see cref="TimeProvider.System"/>.</value>
    [JsonIgnore]
    public TimeProvider TimeProvider
    {
        get => _timeProvider;
        set => _timeProvider = value ?? throw new ArgumentNullException(nameof(TimeProvider));
    }

    /// <summary>
    /// Gets or sets the factory that creates the logger of <see cref="OpenRouterTelemetry.LogCategory"/>. No message contains content or a key.
    /// </summary>
    /// <value>Default: none; nothing is then logged. With dependency injection, the application's factory.</value>
    [JsonIgnore]
    public ILoggerFactory? LoggerFactory
    {
        get => (ILoggerFactory?)_loggerFactory;
        set => _loggerFactory = value;
    }

    /// <summary>Gets a value indicating whether <see cref="ResiliencePipeline"/> is set.</summary>
    internal bool HasResiliencePipeline => _resiliencePipeline is not null;

    /// <summary>Gets a value indicating whether <see cref="RateLimiter"/> is set.</summary>
    internal bool HasRateLimiter => _rateLimiter is not null;

    /// <summary>Gets a value indicating whether <see cref="LoggerFactory"/> is set.</summary>
    internal bool HasLoggerFactory => _loggerFactory is not null;

    /// <summary>Gets or sets the source of randomness for jitter, which returns a number from 0 to below 1.</summary>
    [JsonIgnore]
#pragma warning disable RS0030 // The only place where randomness enters; tests replace it.
    internal Func<double> Chance { get; set; } = Random.Shared.NextDouble;
#pragma warning restore RS0030

    /// <summary>Creates the copy of a client, without calling the accessors of each property, which the first call of a program would compile.</summary>
    internal OpenRouterClientOptions Clone()
    {
        var copy = (OpenRouterClientOptions)MemberwiseClone();
        copy.Headers = new HeaderCollection(Headers);
        copy._retry = _retry.Clone();
        copy._timeouts = _timeouts.Clone();
        copy._limits = _limits.Clone();
        return copy;
    }

    /// <summary>Returns the endpoint, never the key.</summary>
    /// <returns>The type name and the endpoint.</returns>
    public override string ToString() => $"{nameof(OpenRouterClientOptions)} {{ Endpoint = {Endpoint} }}";
}
