using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OpenRouterSharp.Tests.Spec;

/// <summary>Something that a schema does not allow.</summary>
/// <param name="Path">Where, without positions: <c>messages[].content</c>.</param>
/// <param name="Problem">What.</param>
/// <param name="IsUnknownField">Whether it is only a field that the schema does not name.</param>
internal sealed record SchemaProblem(string Path, string Problem, bool IsUnknownField = false);

/// <summary>As much of JSON Schema 2020-12 as OpenRouter's schema uses. A field that an object's schema does not name is a problem too, though the standard lets it pass.</summary>
internal static class SchemaValidator
{
    internal static List<SchemaProblem> Validate(JsonNode? json, JsonNode schema, string path = "")
    {
        var resolved = ChatSchema.Resolve(schema);
        var problems = new List<SchemaProblem>();
        CheckVariants(json, resolved, path, problems);
        foreach (var part in resolved["allOf"]?.AsArray() ?? [])
        {
            problems.AddRange(Validate(json, part!, path));
        }

        CheckValue(json, resolved, path, problems);
        switch (json)
        {
            case JsonObject obj:
                CheckObject(obj, resolved, path, problems);
                break;
            case JsonArray array:
                CheckArray(array, resolved, path, problems);
                break;
            case JsonValue value:
                CheckScalar(value, resolved, path, problems);
                break;
            default:
                break;
        }

        return problems;
    }

    private static void CheckVariants(JsonNode? json, JsonObject schema, string path, List<SchemaProblem> problems)
    {
        var results = ChatSchema.Variants(schema).Select(variant => Validate(json, variant, path)).ToList();
        if (results.Count == 0)
        {
            return;
        }

        problems.AddRange(results.MinBy(Badness)!);
        var fits = results.Count(static result => result.TrueForAll(static problem => problem.IsUnknownField));
        if (schema.ContainsKey("oneOf") && fits > 1)
        {
            problems.Add(new(path, "fits more than one of the variants"));
        }
    }

    // The variant whose tag fits is the one that was meant.
    private static int Badness(List<SchemaProblem> problems) => problems.Sum(static problem =>
        problem.IsUnknownField ? 1 : problem.Path.EndsWith("type", StringComparison.Ordinal) || problem.Path
            .EndsWith("role", StringComparison.Ordinal) || problem.Path
            .EndsWith("id", StringComparison.Ordinal) ? 10_000 : 100);

    private static void CheckValue(JsonNode? json, JsonObject schema, string path, List<SchemaProblem> problems)
    {
        var types = ChatSchema.Types(schema);
        if (types.Count > 0 && !types.Any(type => Is(json, type)))
        {
            problems.Add(new(path, $"is {json?.ToJsonString() ?? "null"}, not {string.Join(" or ", types)}"));
        }

        if (schema["enum"] is JsonArray words && !words.Any(word => JsonNode.DeepEquals(word, json)))
        {
            problems.Add(new(path, $"is {json?.ToJsonString() ?? "null"}, not one of {words.ToJsonString()}"));
        }
    }

    private static void CheckObject(JsonObject json, JsonObject schema, string path, List<SchemaProblem> problems)
    {
        foreach (var name in schema["required"]?.AsArray() ?? [])
        {
            if (!json.ContainsKey(name!.GetValue<string>()))
            {
                problems.Add(new(path, $"lacks {name}"));
            }
        }

        var known = schema["properties"]?.AsObject();
        var others = schema["additionalProperties"];
        foreach (var (name, value) in json)
        {
            var at = path.Length == 0 ? name : $"{path}.{name}";
            if (known?[name] is { } property)
            {
                problems.AddRange(Validate(value, property, at));
            }
            else if (others is JsonObject)
            {
                problems.AddRange(Validate(value, others, at));
            }
            else if (others is not null || known is { Count: > 0 })
            {
                problems.Add(new(at, "is a field that the schema does not name", others is null));
            }
        }
    }

    private static void CheckArray(JsonArray json, JsonObject schema, string path, List<SchemaProblem> problems)
    {
        CheckRange(json.Count, schema, "minItems", "maxItems", path, "items", problems);
        if (schema["items"] is { } items)
        {
            problems.AddRange(json.SelectMany(item => Validate(item, items, path + "[]")));
        }
    }

    private static void CheckScalar(JsonValue json, JsonObject schema, string path, List<SchemaProblem> problems)
    {
        if (json.GetValueKind() == JsonValueKind.Number)
        {
            CheckRange(json.GetValue<JsonElement>().GetDouble(), schema, "minimum", "maximum", path, "as value", problems);
        }
        else if (json.GetValueKind() == JsonValueKind.String)
        {
            var text = json.GetValue<string>();
            CheckRange(text.Length, schema, "minLength", "maxLength", path, "characters", problems);
            if (schema["pattern"] is { } pattern && !Regex.IsMatch(text, pattern.GetValue<string>(), RegexOptions.ECMAScript, TimeSpan.FromSeconds(1)))
            {
                problems.Add(new(path, $"is '{text}', which does not match {pattern}"));
            }
        }
    }

    private static void CheckRange(double number, JsonObject schema, string min, string max, string path, string unit, List<SchemaProblem> problems)
    {
        if (number < (schema[min]?.GetValue<double>() ?? double.MinValue) || number > (schema[max]?.GetValue<double>() ?? double.MaxValue))
        {
            problems.Add(new(path, string.Create(CultureInfo.InvariantCulture, $"has {number} {unit}; allowed is {schema[min]} to {schema[max]}")));
        }
    }

    private static bool Is(JsonNode? json, string type) => (type, json?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        ("null", JsonValueKind.Null) => true,
        ("string", JsonValueKind.String) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("number", JsonValueKind.Number) => true,
        ("integer", JsonValueKind.Number) => double.IsInteger(json!.GetValue<JsonElement>().GetDouble()),
        ("object", JsonValueKind.Object) => true,
        ("array", JsonValueKind.Array) => true,
        _ => false,
    };
}
