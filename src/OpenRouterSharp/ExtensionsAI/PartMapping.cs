using Microsoft.Extensions.AI;

namespace OpenRouterSharp.ExtensionsAI;

/// <summary>Converts the contents of messages that are not the model's, and of tool results.</summary>
internal static class PartMapping
{
    /// <summary>Converts contents: a single text to a string, and anything else to parts.</summary>
    /// <returns>The content; <see langword="null"/> if nothing of it is sent.</returns>
    internal static MessageContent? ToContent(IEnumerable<AIContent> contents)
    {
        var parts = new List<ContentPart>();
        foreach (var content in contents)
        {
            if (AIContentParts.ToPart(content) is { } part)
            {
                parts.Add(part);
            }
        }

        return parts switch
        {
            [] => null,
            [TextPart { CacheControl: null, PromptCacheBreakpoint: null, AdditionalProperties: null } only] => only.Text,
            _ => new MessageContent(parts),
        };
    }
}
