namespace OpenRouterSharp.Catalog;

/// <summary>Represents the settings of a <see cref="ModelCatalogCache"/>.</summary>
public sealed record ModelCatalogCacheOptions
{
    /// <summary>Initializes a new instance of the <see cref="ModelCatalogCacheOptions"/> class.</summary>
    public ModelCatalogCacheOptions()
    {
    }

    /// <summary>Gets the time for which the catalog is used before it is read again.</summary>
    /// <value>Default: 1 hour.</value>
    /// <exception cref="ArgumentOutOfRangeException">The time is not positive.</exception>
    public TimeSpan FreshFor
    {
        get;
        init => field = value > TimeSpan.Zero ? value : throw new ArgumentOutOfRangeException(nameof(FreshFor), value, "The time must be positive.");
    } = TimeSpan.FromHours(1);

    /// <summary>
    /// Gets a value indicating whether the previous catalog is used if the service cannot be read. The next attempt is made a minute later, or after
    /// <see cref="FreshFor"/> if that is shorter.
    /// </summary>
    /// <value>Default: <see langword="true"/>.</value>
    public bool UseStaleOnFailure { get; init; } = true;

    /// <summary>Gets the filter of the models.</summary>
    /// <value>Default: all models, whatever they generate.</value>
    public ModelQuery Query
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = new() { OutputModalities = ["all"] };

    /// <summary>Gets the clock.</summary>
    /// <value>Default: that of the system.</value>
    public TimeProvider TimeProvider
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = TimeProvider.System;
}
