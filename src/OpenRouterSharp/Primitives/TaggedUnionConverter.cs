using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp.Primitives;

/// <summary>
/// Reads a tagged union by its tag, wherever in the object the tag stands, and keeps what it does not understand as raw JSON:
/// an unknown tag, a missing tag, and a known tag whose body does not fit.
/// </summary>
/// <typeparam name="T">The root of the union.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TaggedUnionConverter<T> : JsonConverter<T>
    where T : class, ITaggedUnion<T>
{
    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var tag = FindTag(reader) ?? string.Empty;
        if (T.TypeOf(tag) is { } type)
        {
            var start = reader;
            try
            {
                var value = (T?)JsonSerializer.Deserialize(ref reader, options.GetTypeInfo(type));
                (value as IRemembersJson)?.Remember(JsonElement.ParseValue(ref start));
                return value;
            }
            catch (JsonException) when (CanStillBeRead(start))
            {
                reader = start;
            }
        }

        return T.Unknown(tag, JsonElement.ParseValue(ref reader));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(options);
        if (value is IRawJson { Raw: { ValueKind: not JsonValueKind.Undefined } raw })
        {
            RawJson.Write(writer, raw);
        }
        else
        {
            JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
        }
    }

    // The reader is a copy: the caller's stays where it was.
    private static string? FindTag(Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        try
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isTag = reader.ValueTextEquals(T.TagName);
                reader.Read();
                if (isTag)
                {
                    return LenientJson.ReadString(ref reader);
                }

                reader.Skip();
            }
        }
        catch (InvalidOperationException)
        {
            // The framework refuses to compare with a name that holds half of a surrogate pair.
        }

        return null;
    }

    // A body that is not JSON at all cannot be kept as JSON: that error is the caller's to see.
    private static bool CanStillBeRead(Utf8JsonReader reader)
    {
        try
        {
            return reader.TrySkip();
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
