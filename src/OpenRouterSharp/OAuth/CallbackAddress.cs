namespace OpenRouterSharp.OAuth;

/// <summary>Validates the address to which a user returns after signing in.</summary>
internal static class CallbackAddress
{
    internal static Uri Checked(Uri uri, string parameter)
    {
        ArgumentNullException.ThrowIfNull(uri, parameter);
        return uri is { IsAbsoluteUri: true, Fragment.Length: 0, UserInfo.Length: 0 } && (uri.Scheme == Uri.UriSchemeHttps || IsLoopback(uri))
            ? uri
            : throw new ArgumentException("The callback address must be an HTTPS address, or an HTTP address of localhost or 127.0.0.1, without user information and fragment.", parameter);
    }

    private static bool IsLoopback(Uri uri) => uri.Scheme == Uri.UriSchemeHttp && uri.Host is "localhost" or "127.0.0.1";
}
