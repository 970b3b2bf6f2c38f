using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenRouterSharp.Tests.Golden;

/// <summary>Writes a value's public members, nulls left out, as one line of JSON: what a program sees of it.</summary>
internal static class MemberText
{
    // Half a surrogate pair, which a text may hold, is written as U+FFFD.
    internal static JsonSerializerOptions Plain { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Of(object? value) => Node(value)?.ToJsonString(Plain) ?? "null";

    private static JsonNode? Node(object? value) => value switch
    {
        null => null,
        JsonElement { ValueKind: JsonValueKind.Undefined } => "undefined",
        JsonElement json => Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(json)),
        string text => text,
        bool flag => flag,
        ReadOnlyMemory<float> vector => Node(vector.ToArray()),
        IFormattable scalar => scalar.ToString(null, CultureInfo.InvariantCulture),
        IDictionary map => new JsonObject(map.Keys.Cast<object>().Select(key => KeyValuePair.Create(key.ToString()!, Node(map[key])))),
        IEnumerable list => new JsonArray([.. list.Cast<object?>().Select(Node)]),
        ValueType when value.GetType().GetProperty("Value") is { } word => Node(word.GetValue(value)) ?? string.Empty,
        _ => Object(value),
    };

    private static JsonObject Object(object value)
    {
        var type = value.GetType();
        var members = new JsonObject();
        if (type.BaseType is { IsAbstract: true })
        {
            members["$type"] = type.Name;
        }

        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static property => property.GetIndexParameters().Length == 0);
        foreach (var property in properties.OrderBy(static property => property.Name, StringComparer.Ordinal))
        {
            if (Node(property.GetValue(value)) is { } node)
            {
                members[property.Name] = node;
            }
        }

        return members;
    }
}
