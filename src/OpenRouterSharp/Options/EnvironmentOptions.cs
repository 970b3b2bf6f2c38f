namespace OpenRouterSharp;

/// <summary>Reads options from environment variables, under the names that OpenRouter's SDKs use.</summary>
internal static class EnvironmentOptions
{
    internal const string ApiKey = "OPENROUTER_API_KEY";
    internal const string ManagementKey = "OPENROUTER_MANAGEMENT_KEY";

    internal static OpenRouterClientOptions Read(Func<string, string?> variable)
    {
        var options = new OpenRouterClientOptions();
        Apply(options, variable);
        return options;
    }

    internal static void Apply(OpenRouterClientOptions options, Func<string, string?> variable)
    {
        if (!Apply(variable, ApiKey, value => options.ApiKey = value))
        {
            throw new InvalidOperationException($"The environment variable {ApiKey} is not set. Create a key at https://openrouter.ai/keys, then: export {ApiKey}=…");
        }

        Apply(variable, ManagementKey, value => options.ManagementKey = value);
        Apply(variable, "OPENROUTER_BASE_URL", value => options.Endpoint = Address(value));
        Apply(variable, "OPENROUTER_HTTP_REFERER", value => options.AppUrl = Address(value));
        Apply(variable, "OPENROUTER_APP_TITLE", value => options.AppTitle = value);
        Apply(variable, "OPENROUTER_APP_CATEGORIES", value => options.AppCategories = value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool Apply(Func<string, string?> variable, string name, Action<string> set)
    {
        if (variable(name) is not { } value || string.IsNullOrWhiteSpace(value))
        {
            return false;
        }

        try
        {
            set(value.Trim());
            return true;
        }
        catch (ArgumentException e)
        {
            throw new InvalidOperationException($"The environment variable {name} has an invalid value: {e.Message}", e);
        }
    }

    private static Uri Address(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address) ? address : throw new ArgumentException($"'{value}' is not an absolute URI.");
}
