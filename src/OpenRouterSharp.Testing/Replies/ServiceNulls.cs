using System.Text.Json.Nodes;

namespace OpenRouterSharp.Testing.Replies;

/// <summary>Adds the nulls that the service writes but the library omits, and that strict clients require.</summary>
internal static class ServiceNulls
{
    internal static void AddToCompletion(JsonObject completion)
    {
        Add(completion, "system_fingerprint");
        AddToChoices(completion);
    }

    internal static void AddToChoices(JsonObject answer)
    {
        if (answer["choices"] is not JsonArray choices)
        {
            return;
        }

        foreach (var choice in choices.OfType<JsonObject>())
        {
            Add(choice, "finish_reason", "native_finish_reason", "logprobs");
            if (choice["message"] is JsonObject message)
            {
                Add(message, "content", "refusal");
            }
        }
    }

    /// <summary>Adds a null for each member that the object does not have.</summary>
    internal static void Add(JsonObject node, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            node.TryAdd(name, null);
        }
    }
}
