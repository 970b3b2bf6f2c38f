namespace OpenRouterSharp;

/// <summary>Checks and completes the address of the API.</summary>
internal static class EndpointAddress
{
    private const string OpenRouterHost = "openrouter.ai";

    private static readonly string[] _calls = ["/chat/completions", "/completions", "/responses", "/embeddings"];

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

        CheckPath(value, parameter);
        return value.AbsolutePath.EndsWith('/') ? value : new UriBuilder(value) { Path = value.AbsolutePath + "/" }.Uri;
    }

    /// <summary>Whether a host is OpenRouter's own, in any region.</summary>
    internal static bool IsOpenRouter(string host) =>
        host.Equals(OpenRouterHost, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + OpenRouterHost, StringComparison.OrdinalIgnoreCase);

    // Both give a bare 404 at the first call, or a web page.
    private static void CheckPath(Uri value, string parameter)
    {
        var path = value.AbsolutePath.TrimEnd('/');
        foreach (var call in _calls)
        {
            if (path.EndsWith(call, StringComparison.OrdinalIgnoreCase))
            {
                throw new ArgumentException(
                    $"The endpoint is the address of the API, not of one call: '{value}' must end before '{call}', as in {OpenRouterClientOptions.DefaultEndpoint}.", parameter);
            }
        }

        if (IsOpenRouter(value.Host) && !path.StartsWith("/api/", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException(
                $"The endpoint '{value}' lacks the path of OpenRouter's API: it is {value.GetLeftPart(UriPartial.Authority)}{new Uri(OpenRouterClientOptions.DefaultEndpoint).AbsolutePath}.", parameter);
        }
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
