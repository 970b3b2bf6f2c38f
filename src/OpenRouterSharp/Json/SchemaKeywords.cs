using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenRouterSharp.Json;

/// <summary>Adjusts individual keywords of a schema exported by the framework.</summary>
internal static class SchemaKeywords
{
    private static readonly HashSet<Type> _integers =
    [
        typeof(byte), typeof(sbyte), typeof(short), typeof(ushort), typeof(int), typeof(uint), typeof(long), typeof(ulong), typeof(Int128), typeof(UInt128),
    ];

    private static readonly HashSet<Type> _fractions = [typeof(float), typeof(double), typeof(decimal), typeof(Half)];

    /// <summary>Determines whether a schema allows a type.</summary>
    internal static bool HasType(JsonObject schema, string name) => schema["type"] switch
    {
        JsonArray types => types.Any(type => IsWord(type, name)),
        var type => IsWord(type, name),
    };

    /// <summary>Adds the type of an enum's values, which the exporter omits and some providers require.</summary>
    internal static void NameTypeOfWords(JsonObject schema)
    {
        if (schema["enum"] is not JsonArray values || schema.ContainsKey("type") || !values.All(static value => value is null || value.GetValueKind() == JsonValueKind.String))
        {
            return;
        }

        schema.Insert(0, "type", values.Contains(null) ? new JsonArray("string", "null") : (JsonNode)"string");
    }

    /// <summary>
    /// Removes the string type from a number that can be read from a string, as with the web options: the model should not write what the reader merely
    /// tolerates, and some providers reject two types.
    /// </summary>
    internal static void WriteNumbersAsNumbers(JsonObject schema, Type type)
    {
        var number = Nullable.GetUnderlyingType(type) ?? type;
        var name = _integers.Contains(number) ? "integer" : _fractions.Contains(number) ? "number" : null;
        if (name is null || schema.ContainsKey("$ref"))
        {
            return;
        }

        schema["type"] = HasType(schema, "null") || number != type ? new JsonArray(name, "null") : (JsonNode)name;
        schema.Remove("pattern");
        schema.Remove("anyOf");
    }

    private static bool IsWord(JsonNode? node, string word) => node?.GetValueKind() == JsonValueKind.String && node.GetValue<string>() == word;
}
