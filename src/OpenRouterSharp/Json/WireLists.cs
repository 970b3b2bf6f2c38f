using System.Text.Json;

namespace OpenRouterSharp.Json;

/// <summary>
/// Reads lists and maps. Nulls among the items of a response are skipped, because some servers send them; those of a request are kept, so that
/// they can be reported. A list with any other item that has no typed form keeps its JSON.
/// </summary>
internal static class WireLists
{
    /// <summary>Reads a list of values that read themselves.</summary>
    internal static IReadOnlyList<T>? List<T>(this ref WireReader json)
        where T : class, IWire<T> => List<T>(ref json, keepNulls: false);

    /// <summary>Reads a list of a request, including nulls.</summary>
    internal static IReadOnlyList<T>? ListWithNulls<T>(this ref WireReader json)
        where T : class, IWire<T> => List<T>(ref json, keepNulls: true);

    /// <summary>Reads a list of strings.</summary>
    internal static IReadOnlyList<string>? Strings(this ref WireReader json) => Enter(ref json) ? Texts(ref json, keepNulls: false) : null;

    /// <summary>Reads a list of strings of a request, including nulls.</summary>
    internal static IReadOnlyList<string>? StringsWithNulls(this ref WireReader json) => Enter(ref json) ? Texts(ref json, keepNulls: true) : null;

    /// <summary>Reads a list of strings, or a single string in place of a list.</summary>
    internal static IReadOnlyList<string>? StringOrStrings(this ref WireReader json) =>
        json.IsArray ? Texts(ref json, keepNulls: false) : json.String() is { } text ? [text] : null;

    /// <summary>Reads a list of extensible string values.</summary>
    internal static IReadOnlyList<T>? Words<T>(this ref WireReader json)
        where T : struct, IOpenValue<T>
    {
        if (!Enter(ref json))
        {
            return null;
        }

        var start = json.TokenStart;
        var isOdd = false;
        var words = new List<T>();
        while (json.NextItem())
        {
            if (json.IsObject || json.IsArray)
            {
                isOdd = true;
                json.Skip();
            }
            else
            {
                words.Add(T.Create(json.Word()!));
            }
        }

        return isOdd ? new OddList<T>(words, JsonElement.Parse(json.From(start))) : words;
    }

    /// <summary>Reads bytes that are represented as a list of numbers.</summary>
    internal static IReadOnlyList<byte>? Bytes(this ref WireReader json)
    {
        if (!Enter(ref json))
        {
            return null;
        }

        var start = json.TokenStart;
        var isOdd = false;
        var list = new List<byte>();
        while (json.NextItem())
        {
            if (json.Kind == JsonTokenType.Number && json.TryGetDouble(out var number) && number is >= byte.MinValue and <= byte.MaxValue)
            {
                list.Add((byte)Math.Round(number));
            }
            else
            {
                isOdd |= !json.IsNull;
                json.Skip();
            }
        }

        return isOdd ? new OddList<byte>(list, JsonElement.Parse(json.From(start))) : list;
    }

    /// <summary>Reads a map of strings.</summary>
    internal static Dictionary<string, string>? StringMap(this ref WireReader json)
    {
        if (Members(ref json) is not { } members)
        {
            return null;
        }

        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in members)
        {
            map[name] = value.ValueKind == JsonValueKind.Null ? null! : RawJson.TextOf(value);
        }

        return map;
    }

    /// <summary>Reads a map of values of any kind.</summary>
    internal static Dictionary<string, JsonElement>? Members(this ref WireReader json)
    {
        if (!json.IsObject)
        {
            json.KeepOdd();
            return null;
        }

        var outer = json.Begin();
        while (json.NextMember())
        {
            json.Keep();
        }

        return json.End(outer) ?? [];
    }

    private static IReadOnlyList<T>? List<T>(ref WireReader json, bool keepNulls)
        where T : class, IWire<T>
    {
        if (!Enter(ref json))
        {
            return null;
        }

        var start = json.TokenStart;
        var isOdd = false;
        var list = default(ShortList<T>);
        while (json.NextItem())
        {
            if (json.IsNull)
            {
                if (keepNulls)
                {
                    list.AddNull();
                }
            }
            else if (T.Read(ref json) is { } item)
            {
                list.Add(item);
            }
            else
            {
                isOdd = true;
                json.Skip();
            }
        }

        return isOdd ? new OddList<T>(list.ToList(), JsonElement.Parse(json.From(start))) : list.ToList();
    }

    private static bool Enter(ref WireReader json)
    {
        if (!json.IsArray)
        {
            json.KeepOdd();
            return false;
        }

        return true;
    }

    private static IReadOnlyList<string> Texts(ref WireReader json, bool keepNulls)
    {
        var list = new List<string>();
        var start = json.TokenStart;
        var isOdd = false;
        while (json.NextItem())
        {
            if (json.IsObject || json.IsArray)
            {
                isOdd = true;
                json.Skip();
            }
            else if (json.String() is var text && (text is not null || keepNulls))
            {
                list.Add(text!);
            }
        }

        return isOdd ? new OddList<string>(list, JsonElement.Parse(json.From(start))) : list;
    }
}
