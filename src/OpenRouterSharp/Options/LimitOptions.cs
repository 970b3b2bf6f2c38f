namespace OpenRouterSharp;

/// <summary>Represents how much of an answer is read at most, so that nothing a server sends makes memory grow without end.</summary>
public sealed class LimitOptions
{
    /// <summary>The default of <see cref="ErrorBodyBytes"/>.</summary>
    public const int DefaultErrorBodyBytes = 1024 * 1024;

    /// <summary>The default of <see cref="EventBytes"/>.</summary>
    public const int DefaultEventBytes = 64 * 1024 * 1024;

    /// <summary>The default of <see cref="ResponseBytes"/>.</summary>
    public const int DefaultResponseBytes = 256 * 1024 * 1024;

    /// <summary>The default of <see cref="ErrorBodyTime"/>.</summary>
    public static readonly TimeSpan DefaultErrorBodyTime = TimeSpan.FromSeconds(10);

    private int _errorBodyBytes = DefaultErrorBodyBytes;
    private int _eventBytes = DefaultEventBytes;
    private int _responseBytes = DefaultResponseBytes;
    private TimeSpan _errorBodyTime = DefaultErrorBodyTime;

    /// <summary>Initializes a new instance of the <see cref="LimitOptions"/> class with the defaults.</summary>
    public LimitOptions()
    {
    }

    internal LimitOptions(LimitOptions other)
    {
        _errorBodyBytes = other._errorBodyBytes;
        _eventBytes = other._eventBytes;
        _responseBytes = other._responseBytes;
        _errorBodyTime = other._errorBodyTime;
    }

    /// <summary>Gets or sets how much of an error's body is read.</summary>
    /// <value>Bytes, at least 1. Default: 1 MiB.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int ErrorBodyBytes
    {
        get => _errorBodyBytes;
        set => _errorBodyBytes = Positive(value);
    }

    /// <summary>Gets or sets how long the reading of an error's body may take; what arrived by then is used.</summary>
    /// <value>Default: 10 s.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero, negative or more than 24 days.</exception>
    public TimeSpan ErrorBodyTime
    {
        get => _errorBodyTime;
        set => _errorBodyTime = Duration.CheckTimeout(value);
    }

    /// <summary>Gets or sets how large the data of one event of a stream may be. Images arrive whole, in base64.</summary>
    /// <value>Bytes, at least 1. Default: 64 MiB.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int EventBytes
    {
        get => _eventBytes;
        set => _eventBytes = Positive(value);
    }

    /// <summary>Gets or sets how large an answer without streaming may be.</summary>
    /// <value>Bytes, at least 1. Default: 256 MiB.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int ResponseBytes
    {
        get => _responseBytes;
        set => _responseBytes = Positive(value);
    }

    private static int Positive(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        return value;
    }
}
