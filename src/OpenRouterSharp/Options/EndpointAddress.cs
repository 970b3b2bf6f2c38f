namespace OpenRouterSharp;

/// <summary>Validates and normalizes the base address of the API.</summary>
internal static class EndpointAddress
{
    /// <summary>
    /// Validates the address and appends a trailing slash, so that relative paths extend its path instead of replacing the last segment.
    /// </summary>
    internal static Uri Normalize(Uri value, string parameter)
    {
        ArgumentNullException.ThrowIfNull(value, parameter);
        if (!value.IsAbsoluteUri)
        {
            throw new ArgumentException($"The endpoint must be an absolute URI such as {OpenRouterClientOptions.DefaultEndpoint}; '{value}' is not.", parameter);
        }

        if (value.Scheme != Uri.UriSchemeHttp && value.Scheme != Uri.UriSchemeHttps)
        {
            throw new ArgumentException($"The endpoint must use https, or http to this machine; '{value.Scheme}' is neither.", parameter);
        }

        if (value.UserInfo.Length > 0)
        {
            throw new ArgumentException("The endpoint must not contain a user name or a password.", parameter);
        }

        if (value.Query.Length > 0 || value.Fragment.Length > 0)
        {
            throw new ArgumentException($"The endpoint must not have a query or a fragment; '{value}' has one.", parameter);
        }

        return value.AbsolutePath.EndsWith('/') ? value : new UriBuilder(value) { Path = value.AbsolutePath + "/" }.Uri;
    }

    /// <summary>Rejects an endpoint that would send the key unencrypted over a network.</summary>
    internal static void CheckTransport(OpenRouterClientOptions options)
    {
        if (options.Endpoint.Scheme == Uri.UriSchemeHttp && !options.Endpoint.IsLoopback && !options.AllowInsecureHttp)
        {
            throw new ArgumentException(
                $"The endpoint {options.Endpoint} is plain HTTP to a remote machine, which would expose the key in transit. Use https, or set {nameof(OpenRouterClientOptions.AllowInsecureHttp)}.",
                nameof(options));
        }
    }
}
