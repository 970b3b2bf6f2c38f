using System.Buffers;
using System.Text;

namespace OpenRouterSharp.Calls;

/// <summary>Represents a form with files (<c>multipart/form-data</c>), streamed from the streams of its files.</summary>
internal sealed class MultipartBody : UploadBody
{
    private const int BlockSize = 64 * 1024;

    private readonly IReadOnlyList<FormPart> _parts;
    private readonly string _boundary;
    private readonly IProgress<long>? _progress;

    /// <summary>Initializes a new instance of the <see cref="MultipartBody"/> class.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="boundary">The boundary, which must not occur in the content.</param>
    /// <param name="progress">Receives the number of content bytes sent so far.</param>
    internal MultipartBody(IReadOnlyList<FormPart> parts, string boundary, IProgress<long>? progress = null)
    {
        _parts = parts;
        _boundary = boundary;
        _progress = progress;
    }

    internal override string MediaType => $"multipart/form-data; boundary={_boundary}";

    internal override long? Length
    {
        get
        {
            long length = Tail.Length;
            foreach (var part in _parts)
            {
                if (part.Length is not { } content)
                {
                    return null;
                }

                length += Head(part).Length + content + 2;
            }

            return length;
        }
    }

    protected override bool IsRepeatable => _parts.All(static part => part.Source.CanSeek);

    private byte[] Tail => Encoding.ASCII.GetBytes($"--{_boundary}--\r\n");

    internal override async Task WriteAsync(UploadStream target, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BlockSize);
        try
        {
            var sent = 0L;
            foreach (var part in _parts)
            {
                part.Rewind();
                await target.WriteAsync(Head(part), cancellationToken).ConfigureAwait(false);
                while (await part.Source.ReadAsync(buffer.AsMemory(0, BlockSize), cancellationToken).ConfigureAwait(false) is var read and > 0)
                {
                    await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
                    _progress?.Report(sent += read);
                }

                await target.WriteAsync("\r\n"u8.ToArray(), cancellationToken).ConfigureAwait(false);
            }

            await target.WriteAsync(Tail, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private byte[] Head(FormPart part) => Encoding.UTF8.GetBytes($"--{_boundary}\r\n{part.Head}\r\n");
}
