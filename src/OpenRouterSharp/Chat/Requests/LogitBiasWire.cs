using System.Globalization;
using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Reads and writes the logit bias, whose token IDs are property names on the wire.</summary>
internal static class LogitBiasWire
{
    /// <summary>Reads the map; a map with anything other than numbers as keys and values is kept raw.</summary>
    internal static Dictionary<int, double>? Read(ref WireReader json)
    {
        if (json.IsNull)
        {
            return null;
        }

        var name = json.MemberName();
        var raw = json.Raw();
        if (Map(raw) is { } map)
        {
            return map;
        }

        json.Keep(name, raw);
        return null;
    }

    internal static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyDictionary<int, double>? map)
    {
        if (map is null)
        {
            return;
        }

        json.WriteStartObject(name);
        foreach (var (token, bias) in map)
        {
            json.WriteNumber(token.ToString(CultureInfo.InvariantCulture), bias);
        }

        json.WriteEndObject();
    }

    private static Dictionary<int, double>? Map(JsonElement raw)
    {
        if (raw.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var map = new Dictionary<int, double>();
        foreach (var member in raw.EnumerateObject())
        {
            if (!int.TryParse(member.Name, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var token)
                || member.Value.ValueKind != JsonValueKind.Number || !member.Value.TryGetDouble(out var bias))
            {
                return null;
            }

            map[token] = bias;
        }

        return map;
    }
}
