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
    private readonly IReadOnlyList<JsonElement> _known;

    private SchemaFilling(string question, string? answer, IEnumerable<string> names, IReadOnlyList<JsonElement> known)
    {
        _question = question;
        _answer = answer;
        _names = new Queue<string>(names);
        _known = known;
        _numbers = new Queue<decimal>(Question.Words(question).Where(static word => decimal.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .Select(static word => decimal.Parse(word, NumberStyles.None, CultureInfo.InvariantCulture)));
    }

    /// <summary>Creates the value that an answer has in a schema.</summary>
    internal static JsonNode Fill(JsonElement schema, string question, string? answer) =>
        new SchemaFilling(question, answer, [], []).Value(schema, 0) ?? new JsonObject();

    /// <summary>Creates the arguments of a function.</summary>
    /// <param name="schema">The schema of the arguments.</param>
    /// <param name="question">The question, which supplies the numbers and the choices.</param>
    /// <param name="names">The names for the texts.</param>
    /// <param name="results">The results of earlier calls. A member of an object in them fills the argument of the same name.</param>
    internal static JsonNode Arguments(JsonElement schema, string question, IEnumerable<string> names, IReadOnlyList<string> results) =>
        new SchemaFilling(question, null, names, Known(results)).Value(schema, 0) as JsonObject ?? [];

    /// <summary>Gets the number of required texts that a name has to supply.</summary>
    internal static int TextsOf(JsonElement schema, IReadOnlyList<string> results)
    {
        var known = Known(results);
        var required = SchemaParts.RequiredOf(schema);
        return SchemaParts.PropertiesOf(schema).Count(property =>
            (required is null || required.Contains(property.Name)) && SchemaParts.TypeOf(property.Value) == "string" && !property.Value.TryGetProperty("enum", out _)
            && !property.Value.TryGetProperty("format", out _) && !known.Any(result => result.TryGetProperty(property.Name, out _)));
    }

    private JsonNode? Value(JsonElement schema, int depth)
    {
        if (schema.ValueKind != JsonValueKind.Object || depth > Deepest)
        {
            return Text();
        }

        schema = SchemaParts.Alternative(schema);
        if (schema.TryGetProperty("const", out var only))
        {
            return JsonNode.Parse(only.GetRawText());
        }

        if (schema.TryGetProperty("enum", out var choices) && choices.ValueKind == JsonValueKind.Array && choices.GetArrayLength() > 0)
        {
            return JsonNode.Parse(Choose(choices).GetRawText());
        }

        return SchemaParts.TypeOf(schema) switch
        {
            "object" => Object(schema, depth),
            "array" => new JsonArray(schema.TryGetProperty("items", out var items) ? Value(items, depth + 1) : Text()),
            "integer" => JsonValue.Create((long)Math.Min(Number(schema), long.MaxValue)),
            "number" => JsonValue.Create(Number(schema)),
            "boolean" => JsonValue.Create(true),
            "null" => null,
            _ => schema.TryGetProperty("format", out var format) && Formatted(format.ToString()) is { } text ? JsonValue.Create(text) : Text(),
        };
    }

    private JsonObject Object(JsonElement schema, int depth)
    {
        var value = new JsonObject();
        var required = SchemaParts.RequiredOf(schema);
        foreach (var property in SchemaParts.PropertiesOf(schema).Where(property => required is null || required.Contains(property.Name)))
        {
            value[property.Name] = (depth == 0 ? KnownValue(property) : null) ?? Value(property.Value, depth + 1);
        }

        return value;
    }

    private JsonNode? KnownValue(JsonProperty property)
    {
        foreach (var result in _known)
        {
            if (result.TryGetProperty(property.Name, out var value) && Fits(value, SchemaParts.TypeOf(property.Value)))
            {
                return JsonNode.Parse(value.GetRawText());
            }
        }

        return null;
    }

    private static bool Fits(JsonElement value, string? type) => value.ValueKind switch
    {
        JsonValueKind.String => type == "string",
        JsonValueKind.Number => type == "number" || (type == "integer" && value.TryGetInt64(out _)),
        JsonValueKind.True or JsonValueKind.False => type == "boolean",
        _ => false,
    };

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

    private decimal Number(JsonElement schema)
    {
        var number = Arithmetic.Find(_question) is { } sum && _answer is not null ? sum.Result : _numbers.TryDequeue(out var next) ? next : 1;
        return schema.TryGetProperty("minimum", out var minimum) && minimum.ValueKind == JsonValueKind.Number && minimum.TryGetDecimal(out var least) ? Math.Max(number, least) : number;
    }

    // A text in a format is never the answer or a name. The value is always the same, as everything here.
    private static string? Formatted(string format) => format switch
    {
        "date" => "2026-01-02",
        "time" => "09:30:00",
        "date-time" => "2026-01-02T09:30:00Z",
        "duration" => "PT1H",
        "email" => "ada@example.com",
        "uri" => "https://example.com/",
        "uuid" => "6f1c1d52-3b0a-4c55-9b6e-0d6f5f1f2a10",
        _ => null,
    };

    private JsonValue Text() => JsonValue.Create(_answer ?? (_names.TryDequeue(out var name) ? name : _question));

    private static List<JsonElement> Known(IReadOnlyList<string> results)
    {
        var known = new List<JsonElement>();
        foreach (var result in results.Where(static result => result.AsSpan().TrimStart().StartsWith("{")))
        {
            try
            {
                known.Add(JsonElement.Parse(result));
            }
            catch (JsonException)
            {
                // A text that only begins like an object.
            }
        }

        return known;
    }
}
