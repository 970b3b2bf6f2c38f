using System.Text.Json;

namespace OpenRouterSharp.Calls;

/// <summary>Finds the members that distinguish an error from a successful response.</summary>
internal readonly ref struct AnswerMembers
{
    // Far beyond the depth of any response; the readers accept no more either.
    private static readonly JsonReaderOptions _options = new() { MaxDepth = 512 };

    /// <summary>Gets a value indicating whether there is an error, as an object or as text.</summary>
    internal bool HasError { get; private init; }

    /// <summary>Gets the bytes of the promised member; empty if it is missing or null.</summary>
    internal ReadOnlySpan<byte> Promised { get; private init; }

    /// <summary>Scans the members of an object; any other JSON has none.</summary>
    /// <exception cref="JsonException">The bytes are not JSON.</exception>
    internal static AnswerMembers Find(ReadOnlySpan<byte> json, string? promised)
    {
        var reader = new Utf8JsonReader(json, _options);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return default;
        }

        var hasError = false;
        ReadOnlySpan<byte> found = default;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isError = reader.ValueTextEquals("error"u8);
            var isPromised = promised is not null && reader.ValueTextEquals(promised);
            reader.Read();
            hasError |= isError && (reader.TokenType == JsonTokenType.StartObject || (reader.TokenType == JsonTokenType.String && !reader.ValueTextEquals(""u8)));
            var start = (int)reader.TokenStartIndex;
            var isNull = reader.TokenType == JsonTokenType.Null;
            reader.Skip();
            if (isPromised && !isNull)
            {
                found = json[start..(int)reader.BytesConsumed];
            }
        }

        return new AnswerMembers { HasError = hasError, Promised = found };
    }
}
