namespace OpenRouterSharp.Failures;

/// <summary>Selects the hint for a rejected key, without showing the key.</summary>
internal static class KeyHint
{
    // Every key of the service starts with it.
    private const string Prefix = "sk-or-";

    internal static string Of(string? key, bool isOpenRouter)
    {
        if (key is null)
        {
            return $"No key was sent: set {OptionNames.ApiKey}, or the environment variable {OptionNames.ApiKeyVariable}. Create one at https://openrouter.ai/keys.";
        }

        return isOpenRouter && !key.StartsWith(Prefix, StringComparison.Ordinal)
            ? $"The key does not start with '{Prefix}', so it belongs to another service. Create one at https://openrouter.ai/keys."
            : "Check that the key is complete, and that it was not disabled or deleted: https://openrouter.ai/settings/keys.";
    }
}
