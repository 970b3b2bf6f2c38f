using System.Text.Json;

namespace OpenRouterSharp.Relay.Passing;

/// <summary>
/// Determines whether an event can be passed on unread, by walking through its JSON: a valid chunk with the facts that are known already, and neither an
/// error, usage nor a finish reason. Anything else is read as chat reads it.
/// </summary>
internal static class EventWalk
{
    /// <summary>The number of digits of the longest integer that is a place: what is longer is not a counter or a time.</summary>
    internal const int MaxDigits = 18;

    /// <summary>Determines whether a relay learns nothing from an event.</summary>
    /// <param name="data">The data of the event.</param>
    /// <param name="facts">The facts that are known.</param>
    /// <param name="places">Receives the values that have no meaning for the relay.</param>
    internal static bool CanSkip(ReadOnlySpan<byte> data, RelayFacts facts, ref EventPlaces places)
    {
        // Another first choice than 0 may still give way to a lower one.
        if (facts.FirstChoice != 0)
        {
            return false;
        }

        try
        {
            var json = new Utf8JsonReader(data);
            return json.Read() && json.TokenType == JsonTokenType.StartObject && IsKnownChunk(ref json, facts, ref places) && !json.Read();
        }
        catch (JsonException)
        {
            // The reader of chunks explains it.
            return false;
        }
    }

    private static bool IsKnownChunk(ref Utf8JsonReader json, RelayFacts facts, ref EventPlaces places)
    {
        // Without choices it may be an error without the service's envelope.
        var hasChoices = false;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueIsEscaped)
            {
                return false;
            }

            var name = json.ValueSpan;
            json.Read();
            if (name.SequenceEqual("choices"u8))
            {
                if (!AreKnownChoices(ref json, ref places))
                {
                    return false;
                }

                hasChoices = true;
            }
            else if (!IsKnownMember(name, ref json, facts))
            {
                return false;
            }
            else if (!IsFact(name))
            {
                AddPlace(ref json, ref places);
                json.Skip();
            }
        }

        return hasChoices;
    }

    private static bool IsFact(ReadOnlySpan<byte> name) => name.SequenceEqual("id"u8) || name.SequenceEqual("model"u8) || name.SequenceEqual("provider"u8);

    private static bool IsKnownMember(ReadOnlySpan<byte> name, ref Utf8JsonReader json, RelayFacts facts) => name.Length switch
    {
        2 when name.SequenceEqual("id"u8) => Is(ref json, facts.Id),
        5 when name.SequenceEqual("model"u8) => Is(ref json, facts.Model),
        5 when name.SequenceEqual("usage"u8) || name.SequenceEqual("error"u8) => json.TokenType == JsonTokenType.Null,
        8 when name.SequenceEqual("provider"u8) => Is(ref json, facts.Provider),
        _ => true,
    };

    private static bool Is(ref Utf8JsonReader json, string? known) =>
        json.TokenType == JsonTokenType.Null
        || (json.TokenType == JsonTokenType.String && !json.ValueIsEscaped && known is not null && json.ValueTextEquals(known));

    private static bool AreKnownChoices(ref Utf8JsonReader json, ref EventPlaces places)
    {
        if (json.TokenType != JsonTokenType.StartArray)
        {
            return false;
        }

        var isEmpty = true;
        while (json.Read() && json.TokenType == JsonTokenType.StartObject)
        {
            if (!IsKnownChoice(ref json, ref places))
            {
                return false;
            }

            isEmpty = false;
        }

        return !isEmpty && json.TokenType == JsonTokenType.EndArray;
    }

    private static bool IsKnownChoice(ref Utf8JsonReader json, ref EventPlaces places)
    {
        var hasDelta = false;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueIsEscaped)
            {
                return false;
            }

            var name = json.ValueSpan;
            json.Read();
            if (name.SequenceEqual("delta"u8))
            {
                if (json.TokenType != JsonTokenType.StartObject)
                {
                    return false;
                }

                AddPlacesOf(ref json, ref places);
                hasDelta = true;
            }
            else if (!MeansNothing(name, ref json))
            {
                return false;
            }
            else
            {
                json.Skip();
            }
        }

        return hasDelta;
    }

    private static bool MeansNothing(ReadOnlySpan<byte> name, ref Utf8JsonReader json) => name.Length switch
    {
        5 when name.SequenceEqual("index"u8) => json.TokenType == JsonTokenType.Number && json.ValueSpan[0] != (byte)'-',
        5 when name.SequenceEqual("error"u8) => json.TokenType == JsonTokenType.Null,
        13 when name.SequenceEqual("finish_reason"u8) => IsNothing(ref json),
        20 when name.SequenceEqual("native_finish_reason"u8) => IsNothing(ref json),
        _ => true,
    };

    private static bool IsNothing(ref Utf8JsonReader json) =>
        json.TokenType == JsonTokenType.Null || (json.TokenType == JsonTokenType.String && json.ValueSpan.IsEmpty);

    private static void AddPlacesOf(ref Utf8JsonReader delta, ref EventPlaces places)
    {
        var depth = delta.CurrentDepth;
        while (delta.Read() && (delta.TokenType != JsonTokenType.EndObject || delta.CurrentDepth > depth))
        {
            if (delta.TokenType == JsonTokenType.String)
            {
                AddPlace(ref delta, ref places);
            }
        }
    }

    private static void AddPlace(ref Utf8JsonReader json, ref EventPlaces places)
    {
        var start = (int)json.TokenStartIndex;
        var value = json.ValueSpan;
        if (json.TokenType == JsonTokenType.String)
        {
            places.Add(new EventPlace(start + 1, start + 1 + value.Length, IsText: true));
        }
        else if (json.TokenType == JsonTokenType.Number && value.Length <= MaxDigits && !value.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            places.Add(new EventPlace(start, start + value.Length, IsText: false));
        }
    }
}
