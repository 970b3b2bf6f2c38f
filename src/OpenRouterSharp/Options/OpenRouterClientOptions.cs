using System.Diagnostics;
using System.Text.Json.Serialization;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Logging;
using Polly;

namespace OpenRouterSharp;

/// <summary>Represents how a client reaches OpenRouter. Each value is checked where it is set; the client takes a copy.</summary>
[DebuggerDisplay("Endpoint = {Endpoint}")]
public sealed class OpenRouterClientOptions
{
    /// <summary>The address of OpenRouter's API.</summary>
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

    /// <summary>Initializes a new instance of the <see cref="OpenRouterClientOptions"/> class with the defaults and no key.</summary>
    public OpenRouterClientOptions()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="OpenRouterClientOptions"/> class as a copy, which later changes of the original do not reach.</summary>
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
        _retry = new RetryOptions(other._retry);
        ResiliencePipeline = other.ResiliencePipeline;
        RateLimiter = other.RateLimiter;
        Fallback = other.Fallback;
        Chance = other.Chance;
        _timeouts = new TimeoutOptions(other._timeouts);
        _limits = new LimitOptions(other._limits);
        _timeProvider = other._timeProvider;
        LoggerFactory = other.LoggerFactory;
    }

    /// <summary>Gets or sets the key that calls are made with and billed to. It is never written to a log, an exception or a span.</summary>
    /// <exception cref="ArgumentException">The key is empty, or holds a character that no header can carry.</exception>
    [JsonIgnore]
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ApiKey
    {
        get => _apiKey;
        set => _apiKey = value is null ? null : HeaderText.Key(value, nameof(ApiKey));
    }

    /// <summary>Gets or sets the callback that provides the key for each attempt, for keys that rotate. Where it is set, <see cref="ApiKey"/> is not used.</summary>
    /// <value>Default: none. A client without a key can make the calls that need none.</value>
    [JsonIgnore]
    public Func<CancellationToken, ValueTask<string>>? ApiKeyProvider { get; set; }

    /// <summary>
    /// Gets or sets the management key, for the operations that administer an account: keys, credits, activity. Such a key cannot ask models.
    /// It is never written to a log, an exception or a span.
    /// </summary>
    /// <value>Default: none, and those operations use <see cref="ApiKey"/>.</value>
    /// <exception cref="ArgumentException">The key is empty, or holds a character that no header can carry.</exception>
    [JsonIgnore]
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ManagementKey
    {
        get => _managementKey;
        set => _managementKey = value is null ? null : HeaderText.Key(value, nameof(ManagementKey));
    }

    /// <summary>Gets or sets the callback that provides the management key for each attempt. Where it is set, <see cref="ManagementKey"/> is not used.</summary>
    /// <value>Default: none.</value>
    [JsonIgnore]
    public Func<CancellationToken, ValueTask<string>>? ManagementKeyProvider { get; set; }

    /// <summary>Gets or sets the address of the API; a path is kept, whether or not it ends in a slash.</summary>
    /// <value>Default: <see cref="DefaultEndpoint"/>.</value>
    /// <exception cref="ArgumentException">
    /// The address is not absolute, or neither http nor https, or has a query, a fragment or a password, or is that of one call
    /// (<c>…/chat/completions</c>), or of OpenRouter's web pages.
    /// </exception>
    public Uri Endpoint
    {
        get => _endpoint;
        set => _endpoint = EndpointAddress.Normalize(value, nameof(Endpoint));
    }

    /// <summary>Gets or sets a value indicating whether the key may travel over plain http to a host other than this machine.</summary>
    /// <value>Default: <see langword="false"/>.</value>
    public bool AllowInsecureHttp { get; set; }

    /// <summary>Gets or sets the address of the application (<c>HTTP-Referer</c>), by which OpenRouter attributes calls and ranks applications publicly.</summary>
    /// <value>Default: none, and no attribution.</value>
    /// <exception cref="ArgumentException">The address is not absolute.</exception>
    public Uri? AppUrl
    {
        get;
        set => field = value is null or { IsAbsoluteUri: true } ? value : throw new ArgumentException($"The application's address must be absolute; '{value}' is not.", nameof(AppUrl));
    }

    /// <summary>Gets or sets the name of the application (<c>X-OpenRouter-Title</c>, and <c>X-Title</c> for hosts that know only that).</summary>
    /// <exception cref="ArgumentException">The name holds a character that no header can carry: a control character, or one outside ASCII.</exception>
    public string? AppTitle
    {
        get => _appTitle;
        set => _appTitle = value is null ? null : HeaderText.Value(value, nameof(AppTitle));
    }

    /// <summary>Gets or sets the categories of the application (<c>X-OpenRouter-Categories</c>), for instance <c>cli-agent</c>.</summary>
    /// <value>At most 2, each at most 30 lower-case letters, digits and hyphens. The service drops those it does not know.</value>
    /// <exception cref="ArgumentException">There are too many, or one has another form.</exception>
    public IReadOnlyList<string> AppCategories
    {
        get => _appCategories;
        set => _appCategories = HeaderText.Categories(value, nameof(AppCategories));
    }

    /// <summary>Gets headers to send with each request besides the library's own.</summary>
    [JsonIgnore]
    public HeaderCollection Headers { get; } = new();

    /// <summary>Gets or sets when a failed attempt is repeated.</summary>
    public RetryOptions Retry
    {
        get => _retry;
        set => _retry = value ?? throw new ArgumentNullException(nameof(Retry));
    }

    /// <summary>
    /// Gets or sets a Polly pipeline that takes the place of the library's own retries: a circuit breaker, a rate limiter, chaos. It sees each
    /// attempt fail with an <see cref="OpenRouterException"/>, and runs around everything up to the first content of an answer. Its context
    /// says what may be retried: see <see cref="OpenRouterResilience"/>.
    /// </summary>
    /// <value>Default: none, and <see cref="Retry"/> holds.</value>
    [JsonIgnore]
    public ResiliencePipeline? ResiliencePipeline { get; set; }

    /// <summary>
    /// Gets or sets how a call of chat goes on with another model, or with fewer tokens, after a failure that this cures. The answer says in
    /// <see cref="ChatCompletion.Model"/> which model it is from, and in <see cref="ResponseInfo.FallbackFrom"/> which was asked for first.
    /// </summary>
    /// <value>Default: none, and the call fails.</value>
    public FallbackOptions? Fallback { get; set; }

    /// <summary>
    /// Gets or sets the client-side rate limiter, which sees the operation and the model of each attempt: see <see cref="RateLimits"/>. Each attempt takes a permit, and keeps it until its answer has ended. The limiter stays its owner's: the client
    /// does not dispose of it, and several clients may share one.
    /// </summary>
    /// <value>Default: none.</value>
    [JsonIgnore]
    public PartitionedRateLimiter<ApiCall>? RateLimiter { get; set; }

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

    /// <summary>Gets or sets the clock that timeouts, waits and dates go by.</summary>
    /// <value>Default: <see cref="TimeProvider.System"/>.</value>
    [JsonIgnore]
    public TimeProvider TimeProvider
    {
        get => _timeProvider;
        set => _timeProvider = value ?? throw new ArgumentNullException(nameof(TimeProvider));
    }

    /// <summary>Gets or sets what makes the logger of <see cref="OpenRouterTelemetry.LogCategory"/>. No message holds content or a key.</summary>
    /// <value>Default: none, and nothing is logged; with dependency injection, the application's own.</value>
    [JsonIgnore]
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>Gets or sets the source of chance, a number from 0 to below 1, that jitter goes by.</summary>
    [JsonIgnore]
#pragma warning disable RS0030 // The one place where chance comes in.
    internal Func<double> Chance { get; set; } = Random.Shared.NextDouble;
#pragma warning restore RS0030

    /// <summary>Shows the address, never the key.</summary>
    /// <returns>The address.</returns>
    public override string ToString() => $"{nameof(OpenRouterClientOptions)} {{ Endpoint = {Endpoint} }}";
}
