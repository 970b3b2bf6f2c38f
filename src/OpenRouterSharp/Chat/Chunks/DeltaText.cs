using System.Text;
using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Reads the text of a delta, and defines the places at which the texts of a chunk are recorded.</summary>
internal static class DeltaText
{
    /// <summary>The place of the content text among <see cref="WireReader.Places"/>.</summary>
    internal const int Content = 0;

    /// <summary>The place of the reasoning text.</summary>
    internal const int Reasoning = 1;

    /// <summary>The place of the text of the sole reasoning detail.</summary>
    internal const int Detail = 2;

    /// <summary>The place of the entire detail, if its bytes are kept.</summary>
    internal const int DetailObject = 3;

    /// <summary>Reads a text, or the text of the content parts that some providers send instead.</summary>
    internal static string? Read(ref WireReader json)
    {
        json.Places[Content] = json.Place;
        if (!json.IsObject && !json.IsArray)
        {
            return json.String();
        }

        var content = json.Raw();
        if (content.ValueKind == JsonValueKind.Object)
        {
            return TextOf(content) ?? string.Empty;
        }

        var text = new StringBuilder();
        foreach (var part in content.EnumerateArray())
        {
            text.Append(TextOf(part));
        }

        return text.ToString();
    }

    private static string? TextOf(JsonElement part)
    {
        if (part.ValueKind == JsonValueKind.Object)
        {
            var isText = RawJson.MemberOf(part, "type") is not { } type || (type.ValueKind == JsonValueKind.String && RawJson.TextOf(type) == "text");
            return isText ? RawJson.StringOf(part, "text") : null;
        }

        return part.ValueKind == JsonValueKind.String ? RawJson.TextOf(part) : null;
    }
}
