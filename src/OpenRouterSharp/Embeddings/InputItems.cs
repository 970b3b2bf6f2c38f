using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Embeddings;

/// <summary>Represents an input that is a list; at most one member is set.</summary>
internal readonly struct InputItems
{
    internal IReadOnlyList<string>? Texts { get; init; }

    internal IReadOnlyList<int>? Tokens { get; init; }

    internal IReadOnlyList<IReadOnlyList<int>>? TokenLists { get; init; }

    internal IReadOnlyList<MessageContent>? Contents { get; init; }

    /// <summary>Reads a list, whose kind its items determine. A list of mixed kinds has no typed form.</summary>
    internal static T Read<T>(JsonElement list, Func<InputItems, T> create)
    {
        var items = list.EnumerateArray().ToList();
        return create(items switch
        {
            [] => default,
            _ when items.TrueForAll(static item => item.ValueKind == JsonValueKind.String) => new() { Texts = [.. items.Select(RawJson.TextOf)] },
            _ when items.TrueForAll(IsToken) => new() { Tokens = TokensOf(items) },
            _ when items.TrueForAll(static item => item.ValueKind == JsonValueKind.Array && item.EnumerateArray().All(IsToken)) =>
                new() { TokenLists = [.. items.Select(static item => TokensOf(item.EnumerateArray()))] },
            _ when items.TrueForAll(static item => item.ValueKind == JsonValueKind.Object) => new() { Contents = [.. items.Select(ContentOf)] },
            _ => default,
        });
    }

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var text in Texts ?? [])
        {
            LongText.Write(json, text);
        }

        WriteTokens(json, Tokens);
        foreach (var tokens in TokenLists ?? [])
        {
            json.WriteStartArray();
            WriteTokens(json, tokens);
            json.WriteEndArray();
        }

        foreach (var content in Contents ?? [])
        {
            json.WriteStartObject();
            json.WritePropertyName("content"u8);

            // A list of parts, even for a text.
            json.WriteValue(content.Parts ?? [new TextPart(content.Text)]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTokens(Utf8JsonWriter json, IReadOnlyList<int>? tokens)
    {
        foreach (var token in tokens ?? [])
        {
            json.WriteNumberValue(token);
        }
    }

    private static bool IsToken(JsonElement item) => item.ValueKind == JsonValueKind.Number && item.TryGetInt32(out _);

    private static int[] TokensOf(IEnumerable<JsonElement> items) => [.. items.Select(static item => item.GetInt32())];

    private static MessageContent ContentOf(JsonElement item) =>
        RawJson.MemberOf(item, "content") is { } content && WireJson.Read<MessageContent>(System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(content)) is { } read ? read : new([]);
}
