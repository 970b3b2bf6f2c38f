using System.Globalization;
using System.Text.Json;

namespace OpenRouterSharp.Tests.Golden;

/// <summary>Finds what was read and is not written again, or otherwise. Nulls, the order of members and all but the last of members of one name do not count.</summary>
internal static class Losses
{
    internal static IReadOnlyList<string> Of(string input, string written)
    {
        using var read = JsonDocument.Parse(input);
        using var back = JsonDocument.Parse(written);
        var losses = new List<string>();
        Compare(read.RootElement, back.RootElement, "$", losses);
        return losses;
    }

    private static void Compare(JsonElement read, JsonElement? written, string path, List<string> losses)
    {
        if (read.ValueKind == JsonValueKind.Null)
        {
            return;
        }

        switch (read.ValueKind, written?.ValueKind)
        {
            case (JsonValueKind.Object, JsonValueKind.Object):
                CompareMembers(Members(read), Members(written!.Value), path, losses);
                break;
            case (JsonValueKind.Object, JsonValueKind.Array) when written!.Value.GetArrayLength() == 1:
                Compare(read, written.Value[0], path, losses);
                break;
            case (JsonValueKind.Array, JsonValueKind.Array):
                CompareItems(Items(read), Items(written!.Value), path, losses);
                break;
            case (not (JsonValueKind.Object or JsonValueKind.Array), not null) when IsSame(read, written!.Value):
            case (_, JsonValueKind.String or null) when IsMended(read, written, path):
                break;
            default:
                losses.Add($"{path}: {read.GetRawText()}");
                break;
        }
    }

    private static void CompareMembers(Dictionary<string, JsonElement> read, Dictionary<string, JsonElement> written, string path, List<string> losses)
    {
        foreach (var (name, value) in read)
        {
            Compare(value, written.TryGetValue(name, out var other) ? other : null, $"{path}.{name}", losses);
        }
    }

    private static void CompareItems(List<JsonElement> read, List<JsonElement> written, string path, List<string> losses)
    {
        for (var i = 0; i < read.Count; i++)
        {
            Compare(read[i], i < written.Count ? written[i] : null, $"{path}[{i}]", losses);
        }
    }

    // A call's place in its list says nothing; its identifier and its arguments, which a host may leave empty, are made good; arguments are a text, also where a host sends the object.
    private static bool IsMended(JsonElement read, JsonElement? written, string path) => (path[(path.LastIndexOf('.') + 1)..], written) switch
    {
        ("index", null) => path.EndsWith("].index", StringComparison.Ordinal) && path.Contains("tool_calls[", StringComparison.Ordinal),
        ("id", not null) => read.ValueKind == JsonValueKind.String && read.ValueEquals(string.Empty),
        ("arguments", { } text) => text.ValueEquals(read.ValueKind == JsonValueKind.String && read.ValueEquals(string.Empty) ? "{}" : read.GetRawText()),
        _ => false,
    };

    private static List<JsonElement> Items(JsonElement list) => [.. list.EnumerateArray().Where(static item => item.ValueKind != JsonValueKind.Null)];

    private static Dictionary<string, JsonElement> Members(JsonElement value)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var property in value.EnumerateObject())
        {
            members[NameOf(property)] = property.Value;
        }

        // One name where a host leaks another, and nothing beside the details, which say the same.
        if (members.Remove("reasoning_content", out var leaked) && (!members.TryGetValue("reasoning", out var reasoning) || IsEmpty(reasoning)))
        {
            members["reasoning"] = leaked;
        }

        if (members.TryGetValue("reasoning_details", out var details) && details.ValueKind == JsonValueKind.Array && details.GetArrayLength() > 0)
        {
            members.Remove("reasoning");
        }

        return members;
    }

    private static bool IsEmpty(JsonElement value) => value.ValueKind == JsonValueKind.Null || (value.ValueKind == JsonValueKind.String && value.ValueEquals(string.Empty));

    /// <summary>Gets a name; half a surrogate pair, which no text can hold, gives U+FFFD.</summary>
    internal static string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return "\ufffd";
        }
    }

    // A number may be a text, a text a list of one, an error its message: the value is the same.
    private static bool IsSame(JsonElement read, JsonElement written) => written.ValueKind switch
    {
        JsonValueKind.Array => written.GetArrayLength() == 1 && IsSame(read, written[0]),
        JsonValueKind.Object => written.TryGetProperty("message", out var message) && written.EnumerateObject().Count() == 1 && IsSame(read, message),
        JsonValueKind.String when read.ValueKind == JsonValueKind.String => TextOf(read) is not { } text || text == TextOf(written),
        _ => TextOf(read) == TextOf(written) || (IsNumber(read, out var left) && IsNumber(written, out var right) && left.Equals(right)),
    };

    // A text with half a surrogate pair cannot be had of a document.
    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static bool IsNumber(JsonElement value, out double number) => double.TryParse(TextOf(value), NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
}
