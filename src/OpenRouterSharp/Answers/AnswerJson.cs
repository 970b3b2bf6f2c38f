using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Reads the answers of operations.</summary>
internal static class AnswerJson
{
    /// <summary>Reads an answer that is one value.</summary>
    /// <exception cref="JsonException">The bytes are not JSON, or not of the type's kind.</exception>
    internal static T? Read<T>(ReadOnlySpan<byte> json, ResponseInfo info)
        where T : class, IWire<T> => WireJson.Read<T>(json);

    /// <summary>Reads a page: <c>{"data": […]}</c>, with the number of all items and the place of the next page beside it.</summary>
    /// <exception cref="JsonException">The bytes are not JSON, or no page.</exception>
    internal static Page<T> ReadPage<T>(ReadOnlySpan<byte> json, ResponseInfo info)
        where T : class, IWire<T>
    {
        var reader = new WireReader(json, new RepeatedTexts());
        reader.Advance();
        if (!reader.IsObject)
        {
            throw new JsonException($"The page is no object: its kind is {reader.Kind}.");
        }

        Page<T>? page = null;
        long? total = null;
        bool? hasMore = null;
        bool? hasNext = null;
        string? cursor = null;
        string? lastId = null;
        var namesCursor = false;
        while (reader.NextMember())
        {
            if (reader.Is("data"u8)) page = Items<T>(ref reader);
            else if (reader.Is("total_count"u8)) total = reader.Int64();
            else if (reader.Is("has_more"u8)) hasMore = reader.Boolean();
            else if (reader.Is("links"u8)) hasNext = HasNext(ref reader);
            else if (reader.Is("cursor"u8)) (cursor, namesCursor) = (reader.String(), true);
            else if (reader.Is("last_id"u8)) lastId = reader.String();
            else reader.Skip();
        }

        // Throws if anything but white space follows.
        reader.Advance();
        return page is null
            ? throw new JsonException("The page has no 'data'.")
            : page with { TotalCount = total, HasMore = hasMore ?? hasNext, Cursor = namesCursor ? cursor : lastId };
    }

    // An item that cannot be typed is left out, but counts for where the next page begins.
    private static Page<T> Items<T>(ref WireReader json)
        where T : class, IWire<T>
    {
        if (json.IsNull)
        {
            return new Page<T>([]);
        }

        if (!json.IsArray)
        {
            throw new JsonException($"The page's 'data' is no list: its kind is {json.Kind}.");
        }

        var items = new List<T>();
        var received = 0;
        for (; json.NextItem(); received++)
        {
            if (!json.IsNull && T.Read(ref json) is { } item)
            {
                items.Add(item);
            }
            else
            {
                json.Skip();
            }
        }

        return new Page<T>(items) { Received = received };
    }

    private static bool? HasNext(ref WireReader json)
    {
        bool? hasNext = null;
        if (!json.IsObject)
        {
            json.Skip();
            return hasNext;
        }

        while (json.NextMember())
        {
            if (json.Is("next"u8))
            {
                hasNext = !json.IsNull;
            }

            json.Skip();
        }

        return hasNext;
    }
}
