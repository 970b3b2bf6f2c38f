namespace OpenRouterSharp;

/// <summary>Represents the timeouts of a call. <see cref="Timeout.InfiniteTimeSpan"/> disables a timeout.</summary>
/// <remarks>
/// The <see cref="HttpClient"/> that the client creates has no other timeout. An <see cref="HttpClient"/> passed by the caller keeps its own.
/// </remarks>
public sealed class TimeoutOptions
{
    /// <summary>The default of <see cref="Connect"/>.</summary>
    public static readonly TimeSpan DefaultConnect = TimeSpan.FromSeconds(15);

    /// <summary>The default of <see cref="ResponseHeaders"/>.</summary>
    public static readonly TimeSpan DefaultResponseHeaders = TimeSpan.FromMinutes(10);

    /// <summary>The default of <see cref="Idle"/>.</summary>
    public static readonly TimeSpan DefaultIdle = TimeSpan.FromMinutes(2);

    /// <summary>The default of <see cref="Total"/>.</summary>
    public static readonly TimeSpan DefaultTotal = TimeSpan.FromHours(1);

    /// <summary>The default of <see cref="FirstContent"/>: no limit.</summary>
    public static readonly TimeSpan DefaultFirstContent = Timeout.InfiniteTimeSpan;

    private TimeSpan _connect = DefaultConnect;
    private TimeSpan _responseHeaders = DefaultResponseHeaders;
    private TimeSpan _firstContent = DefaultFirstContent;
    private TimeSpan _idle = DefaultIdle;
    private TimeSpan _total = DefaultTotal;

    /// <summary>Initializes a new instance of the <see cref="TimeoutOptions"/> class with the defaults.</summary>
    public TimeoutOptions()
    {
    }

    /// <summary>
    /// Gets or sets the timeout for establishing a connection. It applies to the client's own connections, not to an <see cref="HttpClient"/>
    /// passed by the caller.
    /// </summary>
    /// <value>Default: 15 s.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero, negative or more than 24 days.</exception>
    public TimeSpan Connect
    {
        get => _connect;
        set => _connect = Duration.CheckTimeout(value);
    }

    /// <summary>
    /// Gets or sets the timeout of an attempt from sending the request to the first byte of the response. Without streaming, it includes the
    /// whole generation.
    /// </summary>
    /// <value>Default: 10 min.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero, negative or more than 24 days.</exception>
    public TimeSpan ResponseHeaders
    {
        get => _responseHeaders;
        set => _responseHeaders = Duration.CheckTimeout(value);
    }

    /// <summary>
    /// Gets or sets the maximum time from sending an attempt to the first content of its stream: text, reasoning or a tool call. Keep-alive
    /// comments and empty chunks are not content. An attempt that takes longer is retried.
    /// </summary>
    /// <value>Default: infinite, because a model with hidden reasoning can take as long as <see cref="Total"/> allows.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero, negative or more than 24 days.</exception>
    public TimeSpan FirstContent
    {
        get => _firstContent;
        set => _firstContent = Duration.CheckTimeout(value);
    }

    /// <summary>Gets or sets the maximum time between two bytes of a response. The service's keep-alive comments reset it.</summary>
    /// <value>Default: 2 min.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero, negative or more than 24 days.</exception>
    public TimeSpan Idle
    {
        get => _idle;
        set => _idle = Duration.CheckTimeout(value);
    }

    /// <summary>Gets or sets the timeout of the whole call: all attempts, the delays between them, and the response to its end.</summary>
    /// <value>Default: 1 h.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero, negative or more than 24 days.</exception>
    public TimeSpan Total
    {
        get => _total;
        set => _total = Duration.CheckTimeout(value);
    }

    /// <summary>Creates a copy that later changes to the original do not affect.</summary>
    internal TimeoutOptions Clone() => (TimeoutOptions)MemberwiseClone();
}
