using System.Text;

namespace OpenRouterSharp.Calls;

/// <summary>Represents a part of a multipart body: a field, or a streamed file.</summary>
internal sealed class FormPart
{
    private readonly long _start;

    private FormPart(string head, Stream source)
    {
        Head = head;
        Source = source;
        _start = source.CanSeek ? source.Position : 0;
    }

    /// <summary>Gets the headers of the part.</summary>
    internal string Head { get; }

    /// <summary>Gets the content of the part. The caller owns it; it is not closed.</summary>
    internal Stream Source { get; }

    /// <summary>Gets the length of the content; <see langword="null"/> if it is unknown.</summary>
    internal long? Length => Source.CanSeek ? Source.Length - _start : null;

    internal static FormPart Field(string name, string value) =>
        new($"Content-Disposition: form-data; name=\"{Escape(name)}\"\r\n", new MemoryStream(Encoding.UTF8.GetBytes(value)));

    /// <summary>Creates the part for a file, which starts at the current position of its stream.</summary>
    internal static FormPart File(string name, string fileName, string mediaType, Stream source) =>
        new($"Content-Disposition: form-data; name=\"{Escape(name)}\"; filename=\"{Escape(fileName)}\"\r\nContent-Type: {HeaderText.Value(mediaType, nameof(mediaType))}\r\n", source);

    /// <summary>Seeks to the start of the content.</summary>
    internal void Rewind()
    {
        if (Source.CanSeek)
        {
            Source.Position = _start;
        }
    }

    // https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data: "replacing any 0x0A (LF) bytes with the byte
    // sequence `%0A`, 0x0D (CR) with `%0D` and 0x22 (") with `%22`".
    private static string Escape(string text) =>
        text.Replace("\n", "%0A", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\"", "%22", StringComparison.Ordinal);
}
