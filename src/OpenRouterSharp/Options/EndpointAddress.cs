namespace OpenRouterSharp;

/// <summary>Validates and normalizes the base address of the API.</summary>
internal static class EndpointAddress
{
    private const string OpenRouterHost = "openrouter.ai";

    private static readonly string[] _calls = ["/chat/completions", "/completions", "/responses", "/embeddings"];

    /// <summary>
    /// Validates the address and appends a trailing slash, so that relative paths extend its path instead of replacing the last segment.
    /// </summary>
    internal static Uri Normalize(Uri value, string parameter)
    {
        ArgumentNullException.ThrowIfNull(value, parameter);
        if (!value.IsAbsoluteUri
            || (value.Scheme != Uri.UriSchemeHttp && value.Scheme != Uri.UriSchemeHttps)
            || value.UserInfo.Length > 0
            || value.Query.Length > 0
            || value.Fragment.Length > 0)
        {
            throw new ArgumentException(ProblemOf(value), parameter);
        }

        CheckPath(value, parameter);
        return value.AbsolutePath.EndsWith('/') ? value : new UriBuilder(value) { Path = value.AbsolutePath + "/" }.Uri;
    }

    private static string ProblemOf(Uri value) => value switch
    {
        { IsAbsoluteUri: false } => $"The endpoint must be an absolute URI such as {OpenRouterClientOptions.DefaultEndpoint}; '{value}' is not.",
        _ when value.Scheme != Uri.UriSchemeHttp && value.Scheme != Uri.UriSchemeHttps => $"The endpoint must use https, or http to this machine; '{value.Scheme}' is neither.",
        { UserInfo.Length: > 0 } => "The endpoint must not contain a user name or a password.",
        _ => $"The endpoint must not have a query or a fragment; '{value}' has one.",
    };

    /// <summary>Determines whether a host is OpenRouter's own, in any region.</summary>
    internal static bool IsOpenRouter(string host) =>
        host.Equals(OpenRouterHost, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + OpenRouterHost, StringComparison.OrdinalIgnoreCase);

    // Either mistake would result in an unexplained 404, or a web page, on the first call.
    private static void CheckPath(Uri value, string parameter)
    {
        var path = value.AbsolutePath.TrimEnd('/');
        foreach (var call in _calls)
        {
            if (path.EndsWith(call, StringComparison.OrdinalIgnoreCase))
            {
                throw OfOperation(value, call, parameter);
            }
        }

        if (IsOpenRouter(value.Host) && !path.StartsWith("/api/", StringComparison.OrdinalIgnoreCase))
        {
            throw WithoutPath(value, parameter);
        }
    }

    private static ArgumentException OfOperation(Uri value, string call, string parameter) =>
        new($"The endpoint is the base address of the API, not of one operation: '{value}' must end before '{call}', as in {OpenRouterClientOptions.DefaultEndpoint}.", parameter);

    private static ArgumentException WithoutPath(Uri value, string parameter)
    {
        var expected = value.GetLeftPart(UriPartial.Authority) + new Uri(OpenRouterClientOptions.DefaultEndpoint).AbsolutePath;
        return new($"The endpoint '{value}' lacks the path of OpenRouter's API: use {expected}.", parameter);
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
