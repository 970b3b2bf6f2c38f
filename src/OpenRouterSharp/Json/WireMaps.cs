using System.Text.Json;

namespace OpenRouterSharp.Json;

/// <summary>Reads and writes maps of values that read themselves. A map with a value that has no typed form is kept raw.</summary>
internal static class WireMaps
{
    internal static IReadOnlyDictionary<string, T>? Map<T>(this ref WireReader json)
        where T : class, IWire<T>
    {
        if (!json.IsObject)
        {
            json.KeepOdd();
            return null;
        }

        var start = json;
        var outer = json.Begin();
        var map = new Dictionary<string, T>(StringComparer.Ordinal);
        while (json.NextMember())
        {
            var name = json.MemberName();
            if (json.IsNull || T.Read(ref json) is not { } value)
            {
                json = start;
                json.KeepOdd();
                return null;
            }

            map[name] = value;
        }

        json.End(outer);
        return map;
    }

    internal static void Map<T>(this Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, T>? map)
        where T : class, IWire
    {
        if (map is null)
        {
            return;
        }

        json.WriteStartObject(name);
        foreach (var (key, value) in map)
        {
            json.WritePropertyName(key);
            value.Write(json);
        }

        json.WriteEndObject();
    }
}
