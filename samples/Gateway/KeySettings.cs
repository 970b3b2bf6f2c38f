namespace Gateway;

/// <summary>A caller of the gateway, and its limits.</summary>
internal sealed class KeySettings
{
    /// <summary>Gets or sets the name, for the log.</summary>
    public required string Name { get; set; }

    /// <summary>Gets or sets the key that the caller sends.</summary>
    public required string Key { get; set; }

    /// <summary>Gets or sets the maximum number of requests per minute.</summary>
    public int RequestsPerMinute { get; set; } = 60;

    /// <summary>Gets or sets the maximum cost per day (UTC), in US dollars.</summary>
    public decimal DollarsPerDay { get; set; } = 1;
}
