namespace OpenRouterSharp.Account;

/// <summary>Represents the filter and the grouping of the activity.</summary>
public sealed record ActivityQuery
{
    /// <summary>Initializes a new instance of the <see cref="ActivityQuery"/> class.</summary>
    public ActivityQuery()
    {
    }

    /// <summary>Gets the day, in UTC (<c>date</c>): one of the last 30 completed days.</summary>
    /// <value>Default: all of them.</value>
    public DateOnly? Date { get; init; }

    /// <summary>Gets the hash of the key whose activity to get (<c>api_key_hash</c>).</summary>
    /// <value>Default: all keys.</value>
    /// <exception cref="ArgumentException">The hash is empty.</exception>
    public string? KeyHash { get; init => field = Checked(value, nameof(KeyHash)); }

    /// <summary>Gets the user ID of the organization member whose activity to get (<c>user_id</c>).</summary>
    /// <value>Default: all members.</value>
    /// <exception cref="ArgumentException">The ID is empty.</exception>
    public string? UserId { get; init => field = Checked(value, nameof(UserId)); }

    /// <summary>Gets a value indicating whether to split the items by workspace (<c>group_by=workspace</c>).</summary>
    /// <value>Default: <see langword="false"/>.</value>
    public bool GroupByWorkspace { get; init; }

    /// <summary>Gets the ID of the workspace whose activity to get (<c>workspace_id</c>), a UUID.</summary>
    /// <value>Default: all workspaces.</value>
    /// <exception cref="ArgumentException">The ID is empty.</exception>
    public string? WorkspaceId { get; init => field = Checked(value, nameof(WorkspaceId)); }

    private static string? Checked(string? value, string name) =>
        value is null || !string.IsNullOrWhiteSpace(value) ? value : throw new ArgumentException("The value must not be empty; null does not filter.", name);
}
