namespace OpenRouterSharp;

/// <summary>Represents how long to wait for what. <see cref="Timeout.InfiniteTimeSpan"/> turns a limit off.</summary>
/// <remarks>The client's own <see cref="HttpClient"/> has no timeout besides these; that of a client handed in is its owner's business.</remarks>
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

    internal TimeoutOptions(TimeoutOptions other)
    {
        _connect = other._connect;
        _responseHeaders = other._responseHeaders;
        _firstContent = other._firstContent;
        _idle = other._idle;
        _total = other._total;
    }

    /// <summary>Gets or sets how long a connection may take to be made. It applies to the client's own connections, not to an <see cref="HttpClient"/> handed in.</summary>
    /// <value>Default: 15 s.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero, negative or more than 24 days.</exception>
    public TimeSpan Connect
    {
        get => _connect;
        set => _connect = Duration.CheckTimeout(value);
    }

    /// <summary>Gets or sets how long an attempt may take from being sent to the first byte of its answer. Without streaming, a model thinks and writes in that time.</summary>
    /// <value>Default: 10 min.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero, negative or more than 24 days.</exception>
    public TimeSpan ResponseHeaders
    {
        get => _responseHeaders;
        set => _responseHeaders = Duration.CheckTimeout(value);
    }

    /// <summary>
    /// Gets or sets how long an attempt may take from being sent to the first content of its stream: text, reasoning or a tool call. Keep-alive
    /// comments and empty chunks are none. An attempt that takes longer is retried.
    /// </summary>
    /// <value>Default: infinite, because a model whose reasoning is hidden may think for as long as <see cref="Total"/> allows.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero, negative or more than 24 days.</exception>
    public TimeSpan FirstContent
    {
        get => _firstContent;
        set => _firstContent = Duration.CheckTimeout(value);
    }

    /// <summary>Gets or sets how long an answer may be silent between two bytes. The service's keep-alive comments are bytes.</summary>
    /// <value>Default: 2 min.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero, negative or more than 24 days.</exception>
    public TimeSpan Idle
    {
        get => _idle;
        set => _idle = Duration.CheckTimeout(value);
    }

    /// <summary>Gets or sets how long a call may take in all: every attempt, the waits between them, and the answer to its end.</summary>
    /// <value>Default: 1 h.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero, negative or more than 24 days.</exception>
    public TimeSpan Total
    {
        get => _total;
        set => _total = Duration.CheckTimeout(value);
    }
}
