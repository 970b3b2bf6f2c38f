using OpenRouterSharp.Failures;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Http;

/// <summary>Reads a complete body, up to a size limit.</summary>
internal static class BodyReader
{
    /// <summary>The number of bytes that one read asks for.</summary>
    internal const int ReadSize = 16 * 1024;

    // While as much as this is left of the buffer, a read uses it: a larger buffer would be rented for the end of the body alone.
    private const int MinReadSize = 1024;

    /// <summary>Reads until the form of the body is known, and to its end unless it contains events.</summary>
    /// <exception cref="OpenRouterException">The body exceeds the limit.</exception>
    internal static async ValueTask<BodyForm> FillToFormAsync(Stream body, PooledBuffer buffer, int limit, CancellationToken cancellationToken)
    {
        var start = 0;
        while (true)
        {
            var read = await body.ReadAsync(buffer.GetMemory(MinReadSize), cancellationToken).ConfigureAwait(false);
            buffer.Advance(read);
            var form = BodyLook.Of(buffer.WrittenSpan, isWhole: read == 0, ref start);
            if (form == BodyForm.Events || read == 0)
            {
                return form;
            }

            if (buffer.Length > limit || (form != BodyForm.Undecided && !await FillAsync(body, buffer, limit, cancellationToken).ConfigureAwait(false)))
            {
                throw StreamFailure.AnswerTooLarge(limit);
            }

            if (form != BodyForm.Undecided)
            {
                return form;
            }
        }
    }

    /// <summary>Reads into a buffer until the end of the body or the limit.</summary>
    /// <returns><see langword="true"/> if the body ended within the limit; otherwise, <see langword="false"/>.</returns>
    internal static async ValueTask<bool> FillAsync(Stream body, PooledBuffer buffer, int limit, CancellationToken cancellationToken)
    {
        while (true)
        {
            // One byte more than the limit reveals that the body exceeds it.
            var room = limit - buffer.Length + 1L;
            var memory = buffer.GetMemory((int)Math.Min(MinReadSize, room));
            var read = await body.ReadAsync(memory.Length > room ? memory[..(int)room] : memory, cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                return true;
            }

            buffer.Advance(read);
            if (buffer.Length > limit)
            {
                return false;
            }
        }
    }
}
