using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenRouterSharp.Testing.Simulation;

/// <summary>Creates a value that roughly fits a JSON schema, from the words of a question.</summary>
internal sealed class SchemaFilling
{
    private const int Deepest = 8;
    private readonly string _question;
    private readonly string? _answer;
    private readonly Queue<string> _names;
    private readonly Queue<decimal> _numbers;

    private SchemaFilling(string question, string? answer)
    {
        _question = question;
        _answer = answer;
        var words = Question.Words(question);

        // Capitalized words are names, except at the start of the question.
        _names = new Queue<string>(words.Skip(1).Where(static word => char.IsUpper(word[0]) && word.Length > 1));
        _numbers = new Queue<decimal>(words.Where(static word => decimal.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .Select(static word => decimal.Parse(word, NumberStyles.None, CultureInfo.InvariantCulture)));
    }

    /// <summary>Creates the value.</summary>
    internal static JsonNode Fill(JsonElement schema, string question, string? answer) =>
        new SchemaFilling(question, answer).Value(schema, 0) ?? new JsonObject();

    private JsonNode? Value(JsonElement schema, int depth)
    {
        if (schema.ValueKind != JsonValueKind.Object || depth > Deepest)
        {
            return Text();
        }

        if (schema.TryGetProperty("const", out var only))
        {
            return JsonNode.Parse(only.GetRawText());
        }

        if (schema.TryGetProperty("enum", out var choices) && choices.ValueKind == JsonValueKind.Array && choices.GetArrayLength() > 0)
        {
            return JsonNode.Parse(Choose(choices).GetRawText());
        }

        return TypeOf(schema) switch
        {
            "object" => Object(schema, depth),
            "array" => new JsonArray(schema.TryGetProperty("items", out var items) ? Value(items, depth + 1) : Text()),
            "integer" => JsonValue.Create((long)Math.Min(Number(), long.MaxValue)),
            "number" => JsonValue.Create(Number()),
            "boolean" => JsonValue.Create(true),
            "null" => null,
            _ => Text(),
        };
    }

    private JsonObject Object(JsonElement schema, int depth)
    {
        var value = new JsonObject();
        if (!schema.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object)
        {
            return value;
        }

        var required = schema.TryGetProperty("required", out var names) && names.ValueKind == JsonValueKind.Array
            ? names.EnumerateArray().Where(static name => name.ValueKind == JsonValueKind.String).Select(static name => name.GetString()).ToHashSet()
            : null;
        foreach (var property in properties.EnumerateObject())
        {
            if (required is not { Count: > 0 } || required.Contains(property.Name))
            {
                value[property.Name] = Value(property.Value, depth + 1);
            }
        }

        return value;
    }

    private JsonElement Choose(JsonElement choices)
    {
        foreach (var choice in choices.EnumerateArray())
        {
            if (choice.ValueKind == JsonValueKind.String && _question.Contains(choice.GetString()!, StringComparison.OrdinalIgnoreCase))
            {
                return choice;
            }
        }

        return choices[0];
    }

    private static string? TypeOf(JsonElement schema)
    {
        if (schema.TryGetProperty("type", out var type))
        {
            // A list of types marks an optional value with "null".
            return type.ValueKind == JsonValueKind.Array
                ? type.EnumerateArray().Select(static word => word.ToString()).FirstOrDefault(static word => word != "null")
                : type.ToString();
        }

        return schema.TryGetProperty("properties", out _) ? "object" : null;
    }

    private decimal Number() =>
        Arithmetic.Find(_question) is { } sum && _answer is not null ? sum.Result : _numbers.TryDequeue(out var number) ? number : 1;

    private JsonValue Text() => JsonValue.Create(_answer ?? (_names.TryDequeue(out var name) ? name : _question));
}
