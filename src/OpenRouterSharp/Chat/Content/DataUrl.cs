namespace OpenRouterSharp;

/// <summary>Creates data URLs.</summary>
internal static class DataUrl
{
    /// <summary>Creates <c>data:&lt;media type&gt;;base64,…</c> in a single allocation.</summary>
    internal static string Create(string mediaType, ReadOnlyMemory<byte> data)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mediaType);
        var head = $"data:{mediaType};base64,";
        return string.Create(head.Length + ((data.Length + 2) / 3 * 4), (head, data), static (target, source) =>
        {
            source.head.CopyTo(target);
            Convert.TryToBase64Chars(source.data.Span, target[source.head.Length..], out _);
        });
    }
}
