namespace OpenRouterSharp.Keys;

/// <summary>Represents which keys to list.</summary>
public sealed record KeyListOptions
{
    /// <summary>Initializes a new instance of the <see cref="KeyListOptions"/> class.</summary>
    public KeyListOptions()
    {
    }

    /// <summary>Gets a value indicating whether disabled keys are listed too (<c>include_disabled</c>).</summary>
    /// <value>Default: <see langword="false"/>.</value>
    public bool IncludeDisabled { get; init; }

    /// <summary>Gets the workspace whose keys are listed (<c>workspace_id</c>), a UUID.</summary>
    /// <value>Unset is the default workspace.</value>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public string? WorkspaceId
    {
        get;
        init => field = value is null || !string.IsNullOrWhiteSpace(value)
            ? value
            : throw new ArgumentException("The id of a workspace is not empty; null lists the keys of the default workspace.", nameof(WorkspaceId));
    }
}
