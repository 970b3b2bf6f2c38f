using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenRouterSharp.Json;

/// <summary>Changes single keywords of a schema as the framework exports it.</summary>
internal static class SchemaKeywords
{
    private static readonly HashSet<Type> _integers =
    [
        typeof(byte), typeof(sbyte), typeof(short), typeof(ushort), typeof(int), typeof(uint), typeof(long), typeof(ulong), typeof(Int128), typeof(UInt128),
    ];

    private static readonly HashSet<Type> _fractions = [typeof(float), typeof(double), typeof(decimal), typeof(Half)];

    /// <summary>Tells whether a schema allows a type.</summary>
    internal static bool HasType(JsonObject schema, string name) => schema["type"] switch
    {
        JsonArray types => types.Any(type => IsWord(type, name)),
        var type => IsWord(type, name),
    };

    /// <summary>Names the type of an enum's words, which the exporter leaves out and some providers demand.</summary>
    internal static void NameTypeOfWords(JsonObject schema)
    {
        if (schema["enum"] is not JsonArray values || schema.ContainsKey("type") || !values.All(static value => value is null || value.GetValueKind() == JsonValueKind.String))
        {
            return;
        }

        schema.Insert(0, "type", values.Contains(null) ? new JsonArray("string", "null") : (JsonNode)"string");
    }

    /// <summary>
    /// Takes the text away from a number that may be read from one, as with the web's options: what the reader tolerates is not what the model is
    /// to write, and some providers refuse two types.
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
