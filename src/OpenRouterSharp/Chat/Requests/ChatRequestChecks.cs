namespace OpenRouterSharp;

internal static class ChatRequestChecks
{
    internal static void ThrowIfInvalid(this ChatRequest request)
    {
        _ = request;
    }
}
