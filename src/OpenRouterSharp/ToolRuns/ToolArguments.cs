using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.ToolRuns;

/// <summary>
/// Reads the arguments of a call as the schema of the function has them. Models write numbers and lists as strings, and null for what they leave out;
/// what does not fit is reported in words that the model can act on, before the function runs.
/// </summary>
internal static class ToolArguments
{
    /// <summary>Reads the arguments.</summary>
    /// <param name="text">The JSON text.</param>
    /// <param name="function">The function.</param>
    /// <param name="fault">When this method returns, what is wrong; <see langword="null"/> if nothing is.</param>
    internal static AIFunctionArguments Read(string text, AIFunctionDeclaration function, out string? fault)
    {
        var arguments = new AIFunctionArguments(StringComparer.Ordinal);
        if (Parse(text, out fault) is not { } json)
        {
            return arguments;
        }

        var schema = function.JsonSchema;
        var properties = RawJson.MemberOf(schema, "properties");
        var required = RequiredOf(schema);
        foreach (var member in json.EnumerateObject())
        {
            var name = RawJson.NameOf(member);
            var property = properties is { } known ? RawJson.MemberOf(known, name) : null;
            if (member.Value.ValueKind == JsonValueKind.Null && !required.Contains(name) && !Allows(property, "null"))
            {
                continue;
            }

            var value = Lenient(member.Value, property);
            fault ??= Fault(value, property, name);
            arguments[name] = value;
        }

        fault ??= required.FirstOrDefault(name => !arguments.ContainsKey(name)) is { } missing ? $"the required argument '{missing}' is missing" : null;
        return arguments;
    }

    private static JsonElement? Parse(string text, out string? fault)
    {
        try
        {
            var json = JsonElement.Parse(ArgumentsJson.Of(text));
            fault = json.ValueKind == JsonValueKind.Object ? null : $"they must be a JSON object, not {json.ValueKind.ToString().ToUpperInvariant()}";
            return fault is null ? json : null;
        }
        catch (JsonException e)
        {
            fault = $"they are not valid JSON. {e.Message}";
            return null;
        }
    }

    private static HashSet<string> RequiredOf(JsonElement schema) =>
        RawJson.MemberOf(schema, "required") is { ValueKind: JsonValueKind.Array } names
            ? names.EnumerateArray().Where(static name => name.ValueKind == JsonValueKind.String).Select(static name => name.GetString()!).ToHashSet(StringComparer.Ordinal)
            : [];

    // Only for a value that the schema does not allow as it is.
    private static JsonElement Lenient(JsonElement value, JsonElement? property)
    {
        if (value.ValueKind != JsonValueKind.String || TypesOf(property) is not { Count: > 0 } types || types.Contains("string"))
        {
            return value;
        }

        var text = RawJson.TextOf(value);
        try
        {
            var inner = JsonElement.Parse(text switch { "True" => "true", "False" => "false", _ => text });
            return types.Contains(TypeOf(inner)) || (TypeOf(inner) == "integer" && types.Contains("number")) ? inner : value;
        }
        catch (JsonException)
        {
            return value;
        }
    }

    private static string? Fault(JsonElement value, JsonElement? property, string name)
    {
        var type = TypeOf(value);
        if (TypesOf(property) is { Count: > 0 } types && !types.Contains(type) && !(type == "integer" && types.Contains("number")))
        {
            return $"the argument '{name}' must be of type {string.Join(" or ", types)}, not {type}";
        }

        return property is { } schema && RawJson.MemberOf(schema, "enum") is { ValueKind: JsonValueKind.Array } words && !words.EnumerateArray().Any(word => RawJson.Same(word, value))
            ? $"the argument '{name}' must be one of {words.GetRawText()}"
            : null;
    }

    private static bool Allows(JsonElement? property, string type) => TypesOf(property) is not { Count: > 0 } types || types.Contains(type);

    private static List<string> TypesOf(JsonElement? property) => property is { } schema && RawJson.MemberOf(schema, "type") is { } type
        ? type.ValueKind switch
        {
            JsonValueKind.String => [type.GetString()!],
            JsonValueKind.Array => [.. type.EnumerateArray().Select(static word => word.ToString())],
            _ => [],
        }
        : [];

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => IsWhole(value) ? "integer" : "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => "null",
    };

    private static bool IsWhole(JsonElement number) =>
        number.TryGetInt64(out _) || (double.TryParse(number.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Floor(value) == value && double.IsFinite(value));
}
