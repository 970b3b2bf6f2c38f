using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Finds what strict mode rejects in a schema written by the caller.</summary>
internal static class StrictSchemaRules
{
    private const int MaxDepth = 64;

    /// <summary>Returns a description of the first violation, or <see langword="null"/> if there is none.</summary>
    internal static string? FirstFault(JsonElement schema) => RawJson.MemberOf(schema, "anyOf") is not null || !HasType(schema, "object")
        ? "its root must be an object ('type': 'object') without 'anyOf'."
        : FaultOf(schema, "#", 0);

    private static string? FaultOf(JsonElement schema, string path, int depth)
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            return $"{path} must be an object that says the type.";
        }

        if (depth > MaxDepth)
        {
            return null;
        }

        return FaultOfKeywords(schema, path) ?? FaultOfObject(schema, path) ?? FaultWithin(schema, path, depth + 1);
    }

    private static string? FaultOfKeywords(JsonElement schema, string path)
    {
        foreach (var keyword in StrictSchema.RefusedKeywords)
        {
            if (RawJson.MemberOf(schema, keyword) is not null)
            {
                return $"{path} has '{keyword}'.";
            }
        }

        if (RawJson.StringOf(schema, "format") is { } format && !StrictSchema.Formats.Contains(format))
        {
            return $"the format '{format}' of {path} is not among {string.Join(", ", StrictSchema.Formats)}.";
        }

        if (RawJson.StringOf(schema, "$ref") is not { } reference)
        {
            return null;
        }

        return schema.GetPropertyCount() > 1
            ? $"{path} has another keyword beside '$ref'."
            : reference == "#" || reference.StartsWith("#/$defs/", StringComparison.Ordinal) || reference.StartsWith("#/definitions/", StringComparison.Ordinal)
                ? null
                : $"the reference '{reference}' of {path} does not point into '$defs'.";
    }

    private static string? FaultOfObject(JsonElement schema, string path)
    {
        var properties = RawJson.MemberOf(schema, "properties");
        if (properties is null && !HasType(schema, "object"))
        {
            return null;
        }

        if (RawJson.MemberOf(schema, "additionalProperties") is not { ValueKind: JsonValueKind.False })
        {
            return $"{path} must have 'additionalProperties': false.";
        }

        var required = RawJson.MemberOf(schema, "required");
        foreach (var property in properties is { ValueKind: JsonValueKind.Object } members ? members.EnumerateObject() : default)
        {
            if (!Holds(required, property.Name))
            {
                return $"the property '{property.Name}' of {path} must be among 'required'; one that may be missing is a nullable one.";
            }
        }

        return null;
    }

    private static string? FaultWithin(JsonElement schema, string path, int depth)
    {
        foreach (var member in schema.EnumerateObject())
        {
            var at = $"{path}/{member.Name}";
            var fault = member.Name switch
            {
                "items" => FaultOf(member.Value, at, depth),
                "properties" or "$defs" or "definitions" when member.Value.ValueKind == JsonValueKind.Object => FaultAmong(member.Value, at, depth),
                "anyOf" when member.Value.ValueKind == JsonValueKind.Array => FaultAmongForms(member.Value, at, depth),
                _ => null,
            };
            if (fault is not null)
            {
                return fault;
            }
        }

        return null;
    }

    private static string? FaultAmong(JsonElement schemas, string path, int depth)
    {
        foreach (var schema in schemas.EnumerateObject())
        {
            if (FaultOf(schema.Value, $"{path}/{schema.Name}", depth) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    private static string? FaultAmongForms(JsonElement schemas, string path, int depth)
    {
        foreach (var schema in schemas.EnumerateArray())
        {
            if (FaultOf(schema, path, depth) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    private static bool HasType(JsonElement schema, string name) => RawJson.MemberOf(schema, "type") is { } type && (Is(type, name) || Holds(type, name));

    private static bool Holds(JsonElement? list, string name)
    {
        if (list is { ValueKind: JsonValueKind.Array } names)
        {
            foreach (var item in names.EnumerateArray())
            {
                if (Is(item, name))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Is(JsonElement element, string name) => element.ValueKind == JsonValueKind.String && RawJson.TextOf(element) == name;
}
