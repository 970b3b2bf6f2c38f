using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.StructuredOutput;

/// <summary>Reads a value from JSON, through the object that it may be wrapped in.</summary>
internal sealed class TypedJson<T>(JsonTypeInfo<T> type, bool isWrapped)
{
    private readonly JsonReaderOptions _options = new()
    {
        AllowTrailingCommas = type.Options.AllowTrailingCommas,
        CommentHandling = type.Options.ReadCommentHandling,
        MaxDepth = type.Options.MaxDepth,
    };

    /// <summary>Reads the value.</summary>
    /// <param name="json">The JSON, as UTF-8.</param>
    /// <param name="value">The value; never <see langword="null"/> if the method returns <see langword="true"/>.</param>
    /// <param name="error">The exception that the JSON or the type threw; <see langword="null"/> if the JSON is null or has no value yet.</param>
    internal bool TryRead(ReadOnlySpan<byte> json, [MaybeNullWhen(false)] out T value, out Exception? error)
    {
        error = null;
        try
        {
            var reader = new Utf8JsonReader(json, _options);
            if (isWrapped && !TryFindValue(ref reader))
            {
                value = default;
                return false;
            }

            value = JsonSerializer.Deserialize(ref reader, type);
            while (reader.Read())
            {
                // The rest of the wrapper; anything after it throws.
            }

            return value is not null;
        }
        catch (Exception e) when (IsOfTheData(e))
        {
            error = e;
            value = default;
            return false;
        }
    }

    // A model that ignores the wrapper writes the value itself. An empty object has no value.
    private static bool TryFindValue(ref Utf8JsonReader reader)
    {
        var scan = reader;
        if (!scan.Read() || scan.TokenType != JsonTokenType.StartObject)
        {
            return true;
        }

        var isEmpty = true;
        while (scan.Read() && scan.TokenType == JsonTokenType.PropertyName)
        {
            isEmpty = false;
            if (scan.ValueTextEquals(WrappedSchema.Member))
            {
                scan.Read();
                reader = scan;
                return true;
            }

            scan.Read();
            scan.Skip();
        }

        return !isEmpty;
    }

    // Constructors and converters of the type throw the others; a missing type discriminator is NotSupportedException.
    private static bool IsOfTheData(Exception e) => e is JsonException or FormatException or ArgumentException or InvalidOperationException or OverflowException or NotSupportedException;
}
