using System.Buffers;

namespace OpenRouterSharp.Files;

/// <summary>Provides conveniences over <see cref="IFilesClient"/>.</summary>
public static class FilesExtensions
{
    private const int BlockSize = 64 * 1024;

    /// <summary>Uploads a file of the disk.</summary>
    /// <param name="client">The client.</param>
    /// <param name="path">The path of the file, whose name is sent.</param>
    /// <param name="progress">Receives the number of bytes sent so far.</param>
    /// <param name="options">The options of the call.</param>
    /// <param name="cancellationToken">Cancels the call. The file can still have been stored.</param>
    /// <returns>The stored file.</returns>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="ArgumentException">The file is empty or exceeds 100 MB; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">The client has no key; nothing was sent.</exception>
    /// <exception cref="OpenRouterException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was canceled.</exception>
    public static Task<StoredFile> UploadAsync(
        this IFilesClient client, string path, IProgress<long>? progress = null, CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return UploadCoreAsync(client, path, progress, options, cancellationToken);
    }

    /// <summary>Downloads a file into a stream.</summary>
    /// <param name="client">The client.</param>
    /// <param name="id">The ID (<see cref="StoredFile.Id"/>).</param>
    /// <param name="target">The stream to write to. The caller owns it: it is flushed, never disposed.</param>
    /// <param name="progress">Receives the number of bytes written so far.</param>
    /// <param name="options">The options of the call.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <returns>The number of bytes written.</returns>
    /// <exception cref="ArgumentException">The ID is empty or not a valid path segment, or the stream cannot be written; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">The client has no key; nothing was sent.</exception>
    /// <exception cref="OpenRouterException">The call failed; part of the content may have been written.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was canceled.</exception>
    public static Task<long> DownloadAsync(
        this IFilesClient client, string id, Stream target, IProgress<long>? progress = null, CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(target);
        return target.CanWrite
            ? CopyAsync(client.DownloadAsync(id, workspaceId: null, options, cancellationToken), target, progress, cancellationToken)
            : throw new ArgumentException("The stream cannot be written.", nameof(target));
    }

    private static async Task<StoredFile> UploadCoreAsync(IFilesClient client, string path, IProgress<long>? progress, CallOptions? options, CancellationToken cancellationToken)
    {
        var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, useAsync: true);
        await using (content.ConfigureAwait(false))
        {
            return await client.UploadAsync(new FileUpload(content, Path.GetFileName(path)), progress, options, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<long> CopyAsync(Task<Stream> opening, Stream target, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var source = await opening.ConfigureAwait(false);
        await using (source.ConfigureAwait(false))
        {
            var buffer = ArrayPool<byte>.Shared.Rent(BlockSize);
            try
            {
                var written = 0L;
                while (await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is var read and > 0)
                {
                    await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
                    progress?.Report(written += read);
                }

                await target.FlushAsync(cancellationToken).ConfigureAwait(false);
                return written;
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }
    }
}
