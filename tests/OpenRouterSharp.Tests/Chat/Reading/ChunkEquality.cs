using System.Collections;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using OpenRouterSharp.Chat.Reading;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Tests.Chat.Reading;

/// <summary>Compares what is made of bytes on a client's path, where much is remembered, with what the types' own readers make of them alone.</summary>
internal static class ChunkEquality
{
    private static readonly ResponseInfo _info = new() { StatusCode = 200 };

    /// <summary>Reads the events with one reader, as those of one stream.</summary>
    internal static void AssertSame(IEnumerable<string> events)
    {
        var parser = new ChunkParser();
        foreach (var data in events)
        {
            AssertSame(parser, Encoding.UTF8.GetBytes(data));
        }
    }

    internal static void AssertSame(ChunkParser parser, byte[] data) => AssertSame(
        data,
        data => parser.Parse(data, _info),
        chunk =>
        {
            Assert.Same(_info, chunk.ResponseInfo);
            return chunk with { ResponseInfo = null };
        });

    /// <summary>Reads a whole answer.</summary>
    internal static void AssertSameCompletion(string data) => AssertSameCompletion(Encoding.UTF8.GetBytes(data));

    internal static void AssertSameCompletion(byte[] data) => AssertSame(
        data,
        data => CompletionParser.Parse(data, _info),
        completion =>
        {
            Assert.Same(_info, completion.ResponseInfo);
            return completion with { ResponseInfo = null };
        });

    private static void AssertSame<T>(byte[] data, Func<byte[], T?> read, Func<T, T> withoutInfo)
        where T : class, IWire<T>
    {
        var expected = Outcome(() => WireJson.Read<T>(data));
        var actual = Outcome(() => read(data));

        Assert.True(expected.Error?.GetType() == actual.Error?.GetType(), $"{Encoding.UTF8.GetString(data)}\n{expected.Error}\n{actual.Error}");
        Assert.Equal(expected.Error?.Message, actual.Error?.Message);
        if (expected.Value is null)
        {
            Assert.Null(actual.Value);
            return;
        }

        AssertSame(expected.Value, withoutInfo(actual.Value!));
    }

    /// <summary>Compares what two values write, and each of their members.</summary>
    internal static void AssertSame<T>(T expected, T actual)
        where T : class
    {
        Assert.Equal(JsonSerializer.Serialize(expected, OpenRouterJson.Options), JsonSerializer.Serialize(actual, OpenRouterJson.Options));
        AssertMembers(expected, actual, typeof(T).Name);
    }

    private static (T? Value, Exception? Error) Outcome<T>(Func<T?> read)
        where T : class
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
                Assert.Equal(JsonMarshal.GetRawUtf8Value(json), JsonMarshal.GetRawUtf8Value((JsonElement)actual));
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
