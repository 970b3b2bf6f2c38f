namespace OpenRouterSharp.Failures;

/// <summary>The names of the options that messages mention. The options are declared in a higher layer; a test keeps the names in step.</summary>
internal static class OptionNames
{
    internal const string Client = "OpenRouterClientOptions";
    internal const string Endpoint = "Endpoint";
    internal const string ApiKey = "ApiKey";
    internal const string ApiKeyVariable = "OPENROUTER_API_KEY";
    internal const string ApiKeyProvider = "ApiKeyProvider";
    internal const string ManagementKeyProvider = "ManagementKeyProvider";
    internal const string RateLimiter = "RateLimiter";
    internal const string ResiliencePipeline = "ResiliencePipeline";
    internal const string AcceptSuggestion = "FallbackOptions.AcceptSuggestion";
    internal const string OnRetry = "RetryOptions.OnRetry";
    internal const string OnStart = "RelayOptions.OnStart";
    internal const string OnEnd = "RelayOptions.OnEnd";
    internal const string KeepAlives = "CallOptions.KeepAlives";
    internal const string Connect = "Timeouts.Connect";
    internal const string ResponseHeaders = "Timeouts.ResponseHeaders";
    internal const string FirstContent = "Timeouts.FirstContent";
    internal const string Idle = "Timeouts.Idle";
    internal const string Total = "Timeouts.Total";
    internal const string ResponseBytes = "Limits.ResponseBytes";
    internal const string EventBytes = "Limits.EventBytes";
}
