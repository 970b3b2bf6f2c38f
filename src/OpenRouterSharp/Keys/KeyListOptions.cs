namespace OpenRouterSharp.Keys;

/// <summary>Represents the filter of a list of keys.</summary>
public sealed record KeyListOptions
{
    /// <summary>Initializes a new instance of the <see cref="KeyListOptions"/> class.</summary>
    public KeyListOptions()
    {
    }

    /// <summary>Gets a value indicating whether to include disabled keys (<c>include_disabled</c>).</summary>
    /// <value>Default: <see langword="false"/>.</value>
    public bool IncludeDisabled { get; init; }

    /// <summary>Gets the ID of the workspace whose keys to list (<c>workspace_id</c>), a UUID.</summary>
    /// <value>Default: the default workspace.</value>
    /// <exception cref="ArgumentException">The ID is empty.</exception>
    public string? WorkspaceId
    {
        get;
        init => field = value is null || !string.IsNullOrWhiteSpace(value)
            ? value
            : throw new ArgumentException("The workspace ID must not be empty; null lists the keys of the default workspace.", nameof(WorkspaceId));
    }
}
