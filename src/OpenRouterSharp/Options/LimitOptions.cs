namespace OpenRouterSharp;

/// <summary>Represents the size limits for responses, which bound the memory that a server can make the client use.</summary>
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

    /// <summary>Gets or sets the maximum number of bytes read of an error response's body.</summary>
    /// <value>Bytes, at least 1. Default: 1 MiB.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int ErrorBodyBytes
    {
        get => _errorBodyBytes;
        set => _errorBodyBytes = Positive(value);
    }

    /// <summary>Gets or sets the timeout for reading an error response's body; the bytes received by then are used.</summary>
    /// <value>Default: 10 s.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero, negative or more than 24 days.</exception>
    public TimeSpan ErrorBodyTime
    {
        get => _errorBodyTime;
        set => _errorBodyTime = Duration.CheckTimeout(value);
    }

    /// <summary>Gets or sets the maximum size of one event of a stream. An image arrives in a single event, encoded as base64.</summary>
    /// <value>Bytes, at least 1. Default: 64 MiB.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int EventBytes
    {
        get => _eventBytes;
        set => _eventBytes = Positive(value);
    }

    /// <summary>Gets or sets the maximum size of a non-streaming response.</summary>
    /// <value>Bytes, at least 1. Default: 256 MiB.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int ResponseBytes
    {
        get => _responseBytes;
        set => _responseBytes = Positive(value);
    }

    /// <summary>Creates a copy that later changes to the original do not affect.</summary>
    internal LimitOptions Clone() => (LimitOptions)MemberwiseClone();

    private static int Positive(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        return value;
    }
}
