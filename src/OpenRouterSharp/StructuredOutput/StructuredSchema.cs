using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.StructuredOutput;

/// <summary>Represents the schema of a type, created once for each JSON metadata.</summary>
internal sealed class StructuredSchema
{
    /// <summary>The maximum length of a schema's name (wire contract 1.6).</summary>
    internal const int MaxNameLength = 64;

    private static readonly ConditionalWeakTable<JsonTypeInfo, StructuredSchema> _strict = [];
    private static readonly ConditionalWeakTable<JsonTypeInfo, StructuredSchema> _loose = [];

    private StructuredSchema(JsonTypeInfo type, bool strict)
    {
        Json = TypeSchema.OfValue(type, strict, out var isWrapped);
        IsWrapped = isWrapped;
        Name = NameOf(type.Type) is { Length: > 0 } name ? name[..Math.Min(name.Length, MaxNameLength)] : "answer";
    }

    /// <summary>Gets the schema.</summary>
    internal JsonElement Json { get; }

    /// <summary>Gets a value indicating whether the value is a member of an object.</summary>
    internal bool IsWrapped { get; }

    /// <summary>Gets the name of the type as that of a schema.</summary>
    internal string Name { get; }

    internal static StructuredSchema Of(JsonTypeInfo type, bool strict) =>
        strict ? _strict.GetValue(type, static type => new(type, strict: true)) : _loose.GetValue(type, static type => new(type, strict: false));

    // Place, Place_List for List<Place>, Int32_Array.
    private static string NameOf(Type type)
    {
        if (type.GetElementType() is { } item)
        {
            return NameOf(item) + "_Array";
        }

        var name = string.Concat(type.Name.TakeWhile(static letter => letter != '`').Where(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-'));
        return type.IsGenericType ? string.Join('_', [.. type.GetGenericArguments().Select(NameOf), name]) : name;
    }
}
