namespace OpenRouterSharp.OAuth;

/// <summary>Represents how a user signs in.</summary>
public sealed record OAuthSignIn
{
    private const int MaxLabelLength = 100;

    /// <summary>Initializes a new instance of the <see cref="OAuthSignIn"/> class.</summary>
    public OAuthSignIn()
    {
    }

    /// <summary>Gets the label of the key, which identifies it to the user.</summary>
    /// <value>At most 100 characters. Default: chosen by the service.</value>
    /// <exception cref="ArgumentException">The label is empty or has more than 100 characters.</exception>
    public string? KeyLabel
    {
        get;
        init => field = value is null || (!string.IsNullOrWhiteSpace(value) && value.Length <= MaxLabelLength)
            ? value
            : throw new ArgumentException($"A label has 1 to {MaxLabelLength} characters; this one has {value.Length}.", nameof(KeyLabel));
    }

    /// <summary>Gets the time limit for the user to sign in.</summary>
    /// <value>More than zero. Default: 5 min.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public TimeSpan Limit
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero, nameof(Limit));
            field = value;
        }
    } = TimeSpan.FromMinutes(5);

    /// <summary>Gets the local port to which the browser returns.</summary>
    /// <value>0 to 65,535. Default: 0, any free port.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a port.</exception>
    public int Port
    {
        get;
        init => field = value is >= 0 and <= 65_535 ? value : throw new ArgumentOutOfRangeException(nameof(Port), value, "A port is a number from 0 to 65,535.");
    }

    /// <summary>Gets the time provider of the time limit.</summary>
    /// <value>Default: <see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider
    {
        get => field ?? TimeProvider.System;
        init
        {
            ArgumentNullException.ThrowIfNull(value, nameof(TimeProvider));
            field = value;
        }
    }
}
