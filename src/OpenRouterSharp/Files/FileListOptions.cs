namespace OpenRouterSharp.Files;

/// <summary>Represents the filter and the paging of a list of files.</summary>
public sealed record FileListOptions
{
    private const int MaxPageSize = 1000;

    /// <summary>Initializes a new instance of the <see cref="FileListOptions"/> class.</summary>
    public FileListOptions()
    {
    }

    /// <summary>Gets the number of files that one request returns (<c>limit</c>). All files are listed, whatever the page size.</summary>
    /// <value>1 to 1,000. Default: chosen by the service.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int? PageSize
    {
        get;
        init => field = value is null or (>= 1 and <= MaxPageSize) ? value : throw new ArgumentOutOfRangeException(nameof(PageSize), value, "A page has 1 to 1,000 files.");
    }

    /// <summary>Gets the ID of the workspace whose files to list (<c>workspace_id</c>), a UUID.</summary>
    /// <value>Default: the default workspace.</value>
    /// <exception cref="ArgumentException">The ID is empty.</exception>
    public string? WorkspaceId
    {
        get;
        init => field = value is null || !string.IsNullOrWhiteSpace(value)
            ? value
            : throw new ArgumentException("The workspace ID must not be empty; null lists the files of the default workspace.", nameof(WorkspaceId));
    }
}
