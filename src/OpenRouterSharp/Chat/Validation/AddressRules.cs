using System.Buffers;

namespace OpenRouterSharp;

/// <summary>Checks the addresses of images, videos and files: URLs, or data URLs.</summary>
internal static class AddressRules
{
    private static readonly SearchValues<char> _schemeCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-.");

    internal static void Check(string address, string part, in Place place, string member, IssueList issues)
    {
        if (IsFile(address))
        {
            issues.Advice(place, member, $"The address is a path, which nobody but this computer can read: {part}.FromFile sends what is in the file.", address);
        }
        else if (!HasScheme(address))
        {
            issues.Advice(place, member, $"The address is no URL; bare base64 is refused by most providers: {part}.FromBytes makes a data URL of the bytes.", address);
        }
    }

    private static bool HasScheme(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        return colon > 1 && !address.AsSpan(0, colon).ContainsAnyExcept(_schemeCharacters);
    }

    // Base64 has neither a dot nor a backslash, but may start with a slash, as that of a JPEG does.
    private static bool IsFile(string address) =>
        address.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
        || (!HasScheme(address) && (address.Contains('.', StringComparison.Ordinal) || address.Contains('\\', StringComparison.Ordinal)));
}
