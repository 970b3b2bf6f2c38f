namespace OpenRouterSharp.Files;

/// <summary>Stores files, to which requests refer by their IDs.</summary>
public interface IFilesClient
{
    /// <summary>Lists the files of a workspace. A page is requested when its first file is.</summary>
    /// <param name="filter">The filter and the page size; <see langword="null"/> for the default workspace.</param>
    /// <param name="options">The options of the call for each page.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <returns>The files.</returns>
    /// <exception cref="InvalidOperationException">The client has no key; nothing was sent.</exception>
    /// <exception cref="OpenRouterException">Thrown while enumerating: the call failed.</exception>
    /// <exception cref="OperationCanceledException">Thrown while enumerating: the <paramref name="cancellationToken"/> was canceled.</exception>
    IAsyncEnumerable<StoredFile> ListAsync(FileListOptions? filter = null, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Uploads a file, streamed from its stream.</summary>
    /// <param name="upload">The file: not empty, at most 100 MB, of a type that the service supports (documents, images, audio, UTF-8 text).</param>
    /// <param name="progress">Receives the number of bytes sent so far. A retry starts at zero again.</param>
    /// <param name="options">The options of the call. Its total time limit does not run while the content is sent; its idle limit does.</param>
    /// <param name="cancellationToken">Cancels the call. The file can still have been stored.</param>
    /// <returns>The stored file.</returns>
    /// <remarks>
    /// Never retried if the request may have been carried out, and never if the stream cannot seek. If <see cref="OpenRouterException.MayHaveBeenDone"/> is set,
    /// the file may be stored: list the files to find it.
    /// </remarks>
    /// <exception cref="ArgumentException">The file is empty or exceeds 100 MB, as far as the stream knows its length; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">The client has no key; nothing was sent.</exception>
    /// <exception cref="OpenRouterException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was canceled.</exception>
    Task<StoredFile> UploadAsync(FileUpload upload, IProgress<long>? progress = null, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Gets a file, without its content.</summary>
    /// <param name="id">The ID (<see cref="StoredFile.Id"/>).</param>
    /// <param name="workspaceId">The ID of the workspace of the file; <see langword="null"/> for the default workspace.</param>
    /// <param name="options">The options of the call.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentException">The ID is empty or not a valid path segment; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">The client has no key; nothing was sent.</exception>
    /// <exception cref="OpenRouterException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was canceled.</exception>
    Task<StoredFile> GetAsync(string id, string? workspaceId = null, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Deletes a file.</summary>
    /// <param name="id">The ID (<see cref="StoredFile.Id"/>).</param>
    /// <param name="workspaceId">The ID of the workspace of the file; <see langword="null"/> for the default workspace.</param>
    /// <param name="options">The options of the call.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that completes when the file is deleted.</returns>
    /// <remarks>Not retried after a lost response, because the service would report a deleted file as not found.</remarks>
    /// <exception cref="ArgumentException">The ID is empty or not a valid path segment; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">The client has no key; nothing was sent.</exception>
    /// <exception cref="OpenRouterException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was canceled.</exception>
    Task DeleteAsync(string id, string? workspaceId = null, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Downloads a file. Only files created by the service can be downloaded (<see cref="StoredFile.Downloadable"/>).</summary>
    /// <param name="id">The ID (<see cref="StoredFile.Id"/>).</param>
    /// <param name="workspaceId">The ID of the workspace of the file; <see langword="null"/> for the default workspace.</param>
    /// <param name="options">The options of the call.</param>
    /// <param name="cancellationToken">Cancels the call, including the reading of the stream.</param>
    /// <returns>The content. The stream owns its connection: dispose it, at the latest when it was read to its end.</returns>
    /// <remarks>
    /// JSON is an error only if it is an object with <c>error</c>; a JSON file is otherwise returned like any other. A failed read throws an
    /// <see cref="OpenRouterException"/>.
    /// </remarks>
    /// <exception cref="ArgumentException">The ID is empty or not a valid path segment; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">The client has no key; nothing was sent.</exception>
    /// <exception cref="OpenRouterException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was canceled.</exception>
    Task<Stream> DownloadAsync(string id, string? workspaceId = null, CallOptions? options = null, CancellationToken cancellationToken = default);
}
