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

    /// <summary>The place of the arguments of the sole tool call.</summary>
    internal const int Arguments = 4;

    /// <summary>The end of the choices, if members that belong to no head follow, and only these.</summary>
    internal const int ChoicesEnd = 5;

    /// <summary>Reads a text, or the text of the content parts that some providers send instead.</summary>
    internal static string? Read(ref WireReader json)
    {
        json.Places[Content] = json.Place;
        if (json.IsString)
        {
            return json.String();
        }

        if (!json.IsObject && !json.IsArray)
        {
            json.KeepOdd();
            return null;
        }

        var start = json;
        var content = json.Raw();
        var isText = true;
        string? text;
        if (content.ValueKind == JsonValueKind.Object)
        {
            text = TextOf(content, ref isText);
        }
        else
        {
            var all = new StringBuilder();
            foreach (var part in content.EnumerateArray())
            {
                all.Append(TextOf(part, ref isText));
            }

            text = all.ToString();
        }

        if (isText)
        {
            return text ?? string.Empty;
        }

        json = start;
        json.KeepOdd();
        return string.IsNullOrEmpty(text) ? null : text;
    }

    private static string? TextOf(JsonElement part, ref bool isText)
    {
        if (part.ValueKind == JsonValueKind.String)
        {
            return RawJson.TextOf(part);
        }

        var hasTextType = RawJson.MemberOf(part, "type") is not { } type || (type.ValueKind == JsonValueKind.String && RawJson.TextOf(type) == "text");
        var text = hasTextType ? RawJson.StringOf(part, "text") : null;
        isText &= text is not null || part.ValueKind == JsonValueKind.Null;
        return text;
    }
}
