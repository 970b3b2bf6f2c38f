using System.Globalization;

namespace OpenRouterSharp.Failures;

/// <summary>Determines whether a failed connection was to a proxy.</summary>
internal static class ProxyAddress
{
    /// <summary>
    /// Returns the address of the connection attempt, unless it is the endpoint's. Only the handler in use knows its proxy, but the framework's message
    /// for a failed connection ends with the address, in every language:
    /// https://github.com/dotnet/runtime/blob/main/src/libraries/System.Net.Http/src/System/Net/Http/SocketsHttpHandler/ConnectHelper.cs
    /// </summary>
    /// <param name="e">The failure.</param>
    /// <param name="endpoint">The address of the API.</param>
    /// <returns>The host and port, or <see langword="null"/> if it was the endpoint itself.</returns>
    internal static string? Find(HttpRequestException e, Uri endpoint)
    {
        var message = e.Message.AsSpan().TrimEnd();
        var start = message.LastIndexOf(" (");
        if (start < 0 || message is not [.., ')'])
        {
            return null;
        }

        var address = message[(start + 2)..^1];
        var colon = address.LastIndexOf(':');
        if (colon <= 0 || !int.TryParse(address[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port) || address.ContainsAny(" /'"))
        {
            return null;
        }

        var host = address[..colon].Trim("[]");
        var isEndpoint = port == endpoint.Port && (Is(host, endpoint.Host) || Is(host, endpoint.IdnHost) || Is(host, endpoint.DnsSafeHost));
        return isEndpoint ? null : address.ToString();
    }

    private static bool Is(ReadOnlySpan<char> host, string name) => host.Equals(name.AsSpan().Trim("[]"), StringComparison.OrdinalIgnoreCase);
}
