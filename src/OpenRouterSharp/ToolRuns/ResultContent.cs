using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.ToolRuns;

/// <summary>Converts what a function returns to the content of a tool message.</summary>
internal static class ResultContent
{
    internal static MessageContent Of(object? value, JsonSerializerOptions options) => value switch
    {
        null => new(string.Empty),
        string text => new(text),
        MessageContent content => content,
        ContentPart part => new([part]),
        JsonElement { ValueKind: JsonValueKind.Undefined or JsonValueKind.Null } => new(string.Empty),
        JsonElement json => new(TextOf(json)),
        TextContent { RawRepresentation: not ContentPart } text => new(text.Text),
        AIContent content when AIContentParts.ToPart(content) is { } part => new([part]),
        IEnumerable<AIContent> contents when PartsOf(contents) is { } parts => new(parts),
        IEnumerable<ContentPart> parts => new([.. parts]),
        _ => new(TextOf(JsonSerializer.SerializeToElement(value, options.GetTypeInfo(TypeOf(value))))),
    };

    /// <summary>Cuts the text to a length and tells the model. Images and files are not cut.</summary>
    internal static MessageContent Cut(MessageContent content, int length)
    {
        if (content.Parts is not { } parts)
        {
            return content.Text.Length > length ? new(Cut(content.Text, length, content.Text.Length)) : content;
        }

        var total = parts.OfType<TextPart>().Sum(static part => (long)part.Text.Length);
        if (total <= length)
        {
            return content;
        }

        var rest = length;
        var kept = new List<ContentPart>(parts.Count);
        foreach (var part in parts)
        {
            if (part is not TextPart text || text.Text.Length <= rest)
            {
                kept.Add(part);
                rest -= (part as TextPart)?.Text.Length ?? 0;
            }
            else if (rest >= 0)
            {
                kept.Add(text with { Text = Cut(text.Text, rest, total) });
                rest = -1;
            }
        }

        return new(kept);
    }

    private static Type TypeOf(object value) => value is AIContent ? typeof(AIContent) : value is IEnumerable<AIContent> ? typeof(IEnumerable<AIContent>) : value.GetType();

    // The options of a function indent by default, which costs tokens.
    private static string TextOf(JsonElement json) => json.ValueKind == JsonValueKind.String ? RawJson.TextOf(json) : RawJson.Compact(json);

    private static string Cut(string text, int length, long total)
    {
        // Half of a surrogate pair is no character.
        var end = length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return string.Concat(text.AsSpan(0, end), string.Create(CultureInfo.InvariantCulture, $"\n[The result has {total} characters and was cut off here.]"));
    }

    private static List<ContentPart>? PartsOf(IEnumerable<AIContent> contents)
    {
        var parts = new List<ContentPart>();
        foreach (var content in contents)
        {
            if (AIContentParts.ToPart(content) is not { } part)
            {
                return null;
            }

            parts.Add(part);
        }

        return parts;
    }
}
