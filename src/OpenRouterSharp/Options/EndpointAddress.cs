namespace OpenRouterSharp;

/// <summary>Checks and completes the address of the API.</summary>
internal static class EndpointAddress
{
    /// <summary>Checks the address and ends its path in a slash, so that relative paths are added and do not replace.</summary>
    internal static Uri Normalize(Uri value, string parameter)
    {
        ArgumentNullException.ThrowIfNull(value, parameter);
        if (!value.IsAbsoluteUri)
        {
            throw new ArgumentException($"The endpoint must be an absolute address such as {OpenRouterClientOptions.DefaultEndpoint}; '{value}' is not.", parameter);
        }

        if (value.Scheme != Uri.UriSchemeHttp && value.Scheme != Uri.UriSchemeHttps)
        {
            throw new ArgumentException($"The endpoint must be an https (or, to this machine, http) address; '{value.Scheme}' is neither.", parameter);
        }

        if (value.UserInfo.Length > 0)
        {
            throw new ArgumentException("The endpoint must not hold a user or a password.", parameter);
        }

        if (value.Query.Length > 0 || value.Fragment.Length > 0)
        {
            throw new ArgumentException($"The endpoint must not have a query or a fragment; '{value}' has.", parameter);
        }

        return value.AbsolutePath.EndsWith('/') ? value : new UriBuilder(value) { Path = value.AbsolutePath + "/" }.Uri;
    }

    /// <summary>Refuses to send a key over a network where others can read it.</summary>
    internal static void CheckTransport(OpenRouterClientOptions options)
    {
        if (options.Endpoint.Scheme == Uri.UriSchemeHttp && !options.Endpoint.IsLoopback && !options.AllowInsecureHttp)
        {
            throw new ArgumentException(
                $"The endpoint {options.Endpoint} is plain http to another machine, where the key can be read on the way. Use https, or set {nameof(OpenRouterClientOptions.AllowInsecureHttp)}.",
                nameof(options));
        }
    }
}
