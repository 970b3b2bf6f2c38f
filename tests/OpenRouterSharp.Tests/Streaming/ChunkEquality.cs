using System.Collections;
using System.Reflection;
using System.Text;
using System.Text.Json;
using OpenRouterSharp.Streaming;

namespace OpenRouterSharp.Tests.Streaming;

/// <summary>Compares what the fast reader makes of bytes with what the serializer does, which is the slow, plain version of it.</summary>
internal static class ChunkEquality
{
    private static readonly ResponseInfo Info = new() { StatusCode = 200 };

    /// <summary>Reads the events with one reader, as those of one stream.</summary>
    internal static void AssertSame(IEnumerable<string> events)
    {
        var parser = new ChunkParser();
        foreach (var data in events)
        {
            AssertSame(parser, Encoding.UTF8.GetBytes(data));
        }
    }

    internal static void AssertSame(ChunkParser parser, byte[] data)
    {
        var expected = Outcome(() => JsonSerializer.Deserialize<ChatCompletionChunk>(data, OpenRouterJson.Options));
        var actual = Outcome(() => parser.Parse(data, Info));

        Assert.True(expected.Error?.GetType() == actual.Error?.GetType(), $"{Encoding.UTF8.GetString(data)}\n{expected.Error}\n{actual.Error}");
        Assert.Equal(expected.Error?.Message, actual.Error?.Message);
        if (expected.Chunk is null)
        {
            Assert.Null(actual.Chunk);
            return;
        }

        Assert.Same(Info, actual.Chunk!.ResponseInfo);
        AssertSame(expected.Chunk, actual.Chunk with { ResponseInfo = null });
    }

    /// <summary>Compares what the chunks write, and each of their members.</summary>
    internal static void AssertSame(ChatCompletionChunk expected, ChatCompletionChunk actual)
    {
        var written = Written(expected);
        Assert.Equal(written, Written(actual));
        if (written is not null)
        {
            AssertMembers(expected, actual, nameof(ChatCompletionChunk));
        }
    }

    // Raw JSON that is not UTF-8 is kept, but cannot be written.
    private static string? Written(ChatCompletionChunk chunk)
    {
        try
        {
            return JsonSerializer.Serialize(chunk, OpenRouterJson.Options);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static (ChatCompletionChunk? Chunk, Exception? Error) Outcome(Func<ChatCompletionChunk?> read)
    {
        try
        {
            return (read(), null);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return (null, e);
        }
    }

    private static void AssertMembers(object? expected, object? actual, string path)
    {
        if (expected is null || actual is null)
        {
            Assert.True(expected is null && actual is null, $"{path}: {expected ?? "null"} and {actual ?? "null"}");
            return;
        }

        switch (expected)
        {
            case JsonElement json:
                Assert.Equal(json.GetRawText(), ((JsonElement)actual).GetRawText());
                break;
            case string or ValueType:
                Assert.True(expected.Equals(actual), $"{path}: {expected} and {actual}");
                break;
            case IDictionary dictionary:
                Assert.Equal(dictionary.Keys.Cast<object>(), ((IDictionary)actual).Keys.Cast<object>());
                foreach (var key in dictionary.Keys)
                {
                    AssertMembers(dictionary[key], ((IDictionary)actual)[key], $"{path}.{key}");
                }

                break;
            case IEnumerable list:
                var (left, right) = (list.Cast<object?>().ToList(), ((IEnumerable)actual).Cast<object?>().ToList());
                Assert.Equal(left.Count, right.Count);
                for (var i = 0; i < left.Count; i++)
                {
                    AssertMembers(left[i], right[i], $"{path}[{i}]");
                }

                break;
            default:
                Assert.Equal(expected.GetType(), actual.GetType());
                foreach (var property in expected.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
                {
                    AssertMembers(property.GetValue(expected), property.GetValue(actual), $"{path}.{property.Name}");
                }

                break;
        }
    }
}
