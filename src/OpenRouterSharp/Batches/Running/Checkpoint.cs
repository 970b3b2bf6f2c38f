using OpenRouterSharp.Failures;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Batches.Running;

/// <summary>
/// Represents the checkpoint file of a run. In memory are only the IDs, hashes and positions of its lines; the results are read when they are asked for.
/// The open file is locked, so that a second run cannot pay for the same requests.
/// </summary>
internal sealed class Checkpoint : IDisposable
{
    private const int ReadSize = 64 * 1024;
    private const byte LineBreak = (byte)'\n';

    private readonly object _lock = new();
    private readonly FileStream _file;
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private long _end;

    private Checkpoint(FileStream file) => _file = file;

    private readonly record struct Entry(UInt128 Hash, long Position, int Length);

    /// <summary>Opens or creates a file, and drops a last line that a killed process has left half-written.</summary>
    /// <exception cref="IOException">Another run uses the file, or it cannot be opened.</exception>
    internal static Checkpoint Open(string path)
    {
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException e) when (e is not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException))
        {
            throw new IOException($"The checkpoint file '{path}' cannot be opened alone; another run may be using it: {e.Message}", e);
        }

        var checkpoint = new Checkpoint(file);
        try
        {
            checkpoint.Index();
            file.SetLength(checkpoint._end);
            return checkpoint;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Finds the stored result of a request; <see langword="null"/> if there is none, or it belongs to another version of the request.</summary>
    internal BatchResult? Find(RunnableRow row)
    {
        byte[] line;
        lock (_lock)
        {
            if (!_entries.TryGetValue(row.CustomId, out var entry) || entry.Hash != row.Hash)
            {
                return null;
            }

            line = new byte[entry.Length];
            _file.Position = entry.Position;
            _file.ReadExactly(line);
        }

        return BatchRow.Read(CheckpointLine.Parse(line), KeyRedactor.None, TimeProvider.System.GetUtcNow());
    }

    /// <summary>Appends a line and flushes it to the operating system.</summary>
    internal void Append(RunnableRow row, ReadOnlyMemory<byte> line)
    {
        // In one write: a killed process leaves a part of at most the last line.
        var bytes = new byte[line.Length + 1];
        line.Span.CopyTo(bytes);
        bytes[^1] = LineBreak;
        lock (_lock)
        {
            _file.Position = _end;
            _file.Write(bytes);
            _file.Flush();
            _entries[row.CustomId] = new Entry(row.Hash, _end, line.Length);
            _end += bytes.Length;
        }
    }

    public void Dispose() => _file.Dispose();

    // Whatever is not a line of a checkpoint is passed over, and its request runs again.
    private void Index()
    {
        using var buffer = new PooledBuffer(ReadSize);
        var start = 0L;
        while (true)
        {
            var searched = buffer.Length;
            var read = _file.Read(buffer.GetSpan(ReadSize));
            if (read == 0)
            {
                _end = start;
                return;
            }

            buffer.Advance(read);
            var consumed = 0;
            var from = searched;
            while (buffer.WrittenSpan[from..].IndexOf(LineBreak) is >= 0 and var end)
            {
                var line = buffer.WrittenSpan[consumed..(from + end)];
                if (CheckpointLine.Key(line) is var (id, hash))
                {
                    _entries[id] = new Entry(hash, start, line.Length);
                }

                start += line.Length + 1;
                consumed = from = from + end + 1;
            }

            buffer.Drop(consumed);
        }
    }
}
