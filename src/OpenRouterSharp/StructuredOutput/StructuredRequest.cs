using System.Text.Json.Serialization.Metadata;
using OpenRouterSharp.Plugins;

namespace OpenRouterSharp.StructuredOutput;

/// <summary>Adds to a request what a typed completion needs; what the request says itself stays.</summary>
internal static class StructuredRequest
{
    internal static ChatRequest Of(ChatRequest request, JsonTypeInfo type, StructuredOutputOptions options, out bool isWrapped)
    {
        isWrapped = false;
        if (request.ResponseFormat is null)
        {
            var schema = StructuredSchema.Of(type, options.Strict);
            isWrapped = schema.IsWrapped;
            request = request with { ResponseFormat = ResponseFormat.JsonSchema(options.Name ?? schema.Name, schema.Json, options.Strict) };
        }

        if (options.RequireParameters && request.Provider?.RequireParameters is null)
        {
            request = request with { Provider = (request.Provider ?? new()) with { RequireParameters = true } };
        }

        return options.Heal && !HasHealing(request) ? request with { Plugins = [.. request.Plugins ?? [], new ResponseHealingPlugin()] } : request;
    }

    /// <summary>Creates the request for a correction: the invalid completion, and what is wrong with it.</summary>
    internal static ChatRequest Correcting(ChatRequest request, ChatCompletion completion, string problem) => request.Continue(
        completion,
        Message.User($"That response could not be read: {problem} Respond again with the complete JSON only, and make sure that it conforms to the requested schema."));

    private static bool HasHealing(ChatRequest request) => request.Plugins?.Any(static plugin => plugin is ResponseHealingPlugin) == true;
}
