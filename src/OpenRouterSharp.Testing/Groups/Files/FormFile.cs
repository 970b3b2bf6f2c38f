using System.Net.Http.Headers;
using System.Text;

namespace OpenRouterSharp.Testing.Groups.Files;

/// <summary>Represents the file of a multipart form.</summary>
/// <param name="Name">The file name.</param>
/// <param name="Content">The content.</param>
internal sealed record FormFile(string Name, byte[] Content)
{
    private const string Field = "file";

    /// <summary>Reads the part <c>file</c> of a form; <see langword="null"/> if there is none.</summary>
    internal static FormFile? Read(RecordedRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.Headers.GetValueOrDefault("Content-Type"), out var type)
            || type.Parameters.FirstOrDefault(static parameter => parameter.Name == "boundary")?.Value?.Trim('"') is not { Length: > 0 } boundary)
        {
            return null;
        }

        var separator = Encoding.UTF8.GetBytes($"--{boundary}");
        var rest = request.Content.Span;
        while (rest.IndexOf(separator) is >= 0 and var start)
        {
            rest = rest[(start + separator.Length)..];
            var end = rest.IndexOf(separator);
            var headEnd = rest.IndexOf("\r\n\r\n"u8);
            if (headEnd < 0 || end < headEnd)
            {
                return null;
            }

            if (NameOf(Encoding.UTF8.GetString(rest[..headEnd])) is { } name)
            {
                return new FormFile(name, rest[(headEnd + 4)..(end - 2)].ToArray());
            }
        }

        return null;
    }

    private static string? NameOf(string head)
    {
        var line = head.Split("\r\n").FirstOrDefault(static line => line.StartsWith("Content-Disposition:", StringComparison.OrdinalIgnoreCase));
        return line is not null && line.Contains($"name=\"{Field}\"", StringComparison.Ordinal) && line.IndexOf("filename=\"", StringComparison.Ordinal) is >= 0 and var start
            ? line[(start + "filename=\"".Length)..].TrimEnd('"')
            : null;
    }
}
