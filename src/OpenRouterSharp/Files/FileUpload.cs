using System.Net.Http.Headers;
using System.Runtime.CompilerServices;

namespace OpenRouterSharp.Files;

/// <summary>Represents a file to upload. Its content is streamed, never held in memory as a whole.</summary>
public sealed record FileUpload
{
    // The service says "100 MB": only what is above either meaning is refused here.
    private const long MaxLength = 100L * 1024 * 1024;
    private const string AnyType = "application/octet-stream";

    /// <summary>Initializes a new instance of the <see cref="FileUpload"/> class.</summary>
    /// <param name="content">
    /// The content, from the current position of the stream. The caller owns the stream: it is read, never disposed. A stream that cannot seek can be sent
    /// only once, so that the upload is then never retried.
    /// </param>
    /// <param name="fileName">The file name.</param>
    /// <exception cref="ArgumentException">The stream cannot be read, or the name is empty or contains a control character.</exception>
    public FileUpload(Stream content, string fileName)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentException.ThrowIfNullOrWhiteSpace(fileName);
        Content = content.CanRead ? content : throw new ArgumentException("The stream cannot be read.", nameof(content));
        FileName = fileName.Any(char.IsControl) ? throw new ArgumentException("The file name contains a control character.", nameof(fileName)) : fileName;
    }

    /// <summary>Gets the content.</summary>
    public Stream Content { get; }

    /// <summary>Gets the file name.</summary>
    public string FileName { get; }

    /// <summary>Gets the media type of the part. The service determines the type of the file from its content instead.</summary>
    /// <value>Default: <c>application/octet-stream</c>.</value>
    /// <exception cref="ArgumentException">The value is not a media type.</exception>
    public string MediaType
    {
        get;
        init => field = MediaTypeHeaderValue.TryParse(value, out _) ? value : throw new ArgumentException("The value is not a media type, such as 'application/pdf'.", nameof(MediaType));
    }
        = AnyType;

    /// <summary>Gets the ID of the workspace that stores the file (<c>workspace_id</c>), a UUID.</summary>
    /// <value>Default: the default workspace.</value>
    /// <exception cref="ArgumentException">The ID is empty.</exception>
    public string? WorkspaceId
    {
        get;
        init => field = value is null || !string.IsNullOrWhiteSpace(value)
            ? value
            : throw new ArgumentException("The workspace ID must not be empty; null stores the file in the default workspace.", nameof(WorkspaceId));
    }

    internal static FileUpload Checked(FileUpload upload, [CallerArgumentExpression(nameof(upload))] string? parameter = null)
    {
        ArgumentNullException.ThrowIfNull(upload, parameter);
        return !upload.Content.CanSeek ? upload : (upload.Content.Length - upload.Content.Position) switch
        {
            <= 0 => throw new ArgumentException($"The file '{upload.FileName}' is empty: the stream has no content after its current position.", parameter),
            > MaxLength => throw new ArgumentException($"The file '{upload.FileName}' exceeds the limit of 100 MB.", parameter),
            _ => upload,
        };
    }
}
