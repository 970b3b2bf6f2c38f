namespace OpenRouterSharp.Failures;

/// <summary>Chooses the hint for a key that was refused, by what can be said of it without showing it.</summary>
internal static class KeyHint
{
    // Every key of the service begins so.
    private const string Prefix = "sk-or-";

    internal static string Of(string? key, bool isOpenRouter)
    {
        if (key is null)
        {
            return $"No key was sent: set {OptionNames.ApiKey}, or the environment variable {OptionNames.ApiKeyVariable}. Keys are made at https://openrouter.ai/keys.";
        }

        return isOpenRouter && !key.StartsWith(Prefix, StringComparison.Ordinal)
            ? $"The key does not begin with '{Prefix}', so it is another service's: OpenRouter's are made at https://openrouter.ai/keys."
            : "Look whether the key is whole, and was not disabled or deleted: https://openrouter.ai/settings/keys.";
    }
}
