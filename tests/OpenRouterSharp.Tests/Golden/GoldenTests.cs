using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenRouterSharp.Tests.Conventions;

namespace OpenRouterSharp.Tests.Golden;

/// <summary>What is read and written is what it was. UPDATE_SNAPSHOTS=1 writes the cases anew, except where CI=true.</summary>
public sealed class GoldenTests
{
    private static readonly string _folder = Path.Combine(Library.Root, "tests", "OpenRouterSharp.Tests", "Fixtures", "Golden");

    private static readonly Lazy<bool> _written = new(WriteAll);

    private static readonly ConcurrentDictionary<string, HashSet<string>> _known = new(StringComparer.Ordinal);

    public static TheoryData<string> Types => [.. GoldenType.All.Select(static type => type.Name)];

    [Theory]
    [MemberData(nameof(Types))]
    public void Read_Json_IsWrittenAsItWas(string name)
    {
        var type = TypeOf(name);

        Assert.All(Cases(name).Where(static golden => golden.Written is not null), golden => Assert.Equal(golden with { Members = null }, type.Read(golden.Input) with { Members = null }));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Read_Json_HasTheMembersThatItHad(string name)
    {
        var type = TypeOf(name);
        var known = KnownMembers(name);

        Assert.All(Cases(name).Where(static golden => golden.Written is not null), golden => AssertMembers(golden.Members!, type.Read(golden.Input).Members, known));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Read_JsonThatWasRefused_IsReadOrRefused(string name)
    {
        var type = TypeOf(name);

        Assert.All(Cases(name).Where(static golden => golden.Written is null), golden => type.Read(golden.Input));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Read_JsonThatWasAltered_LosesNoMoreThanItDid(string name)
    {
        var type = TypeOf(name);

        Assert.All(Cases(name + ".altered"), golden => Assert.Empty(Losses.Of(golden.Input, type.Read(golden.Input).Written!).Except(Losses.Of(golden.Input, golden.Written!))));
    }

    [Fact]
    public void Completion_OnTheClientsPath_IsWhatItWas() => Assert.All(
        Cases(nameof(ChatCompletion)).Where(static golden => golden.Written is not null),
        static golden => AssertSame(golden, GoldenEntry.Completion(Encoding.UTF8.GetBytes(golden.Input))));

    [Fact]
    public void Chunk_AloneOnTheClientsPath_IsWhatItWas() => Assert.All(
        Cases(nameof(ChatCompletionChunk)).Where(static golden => golden.Written is not null),
        static golden => AssertSame(golden, GoldenEntry.Chunks()(Encoding.UTF8.GetBytes(golden.Input))));

    [Fact]
    public void Chunk_AmongOthersOnTheClientsPath_IsWhatItWas()
    {
        var read = GoldenEntry.Chunks();

        // Thrice each, for a reader remembers the chunk before.
        Assert.All(
            Cases(nameof(ChatCompletionChunk)).Where(static golden => golden.Written is not null).SelectMany(static golden => Enumerable.Repeat(golden, 3)),
            golden => AssertSame(golden, read(Encoding.UTF8.GetBytes(golden.Input))));
    }

    [Theory]
    [InlineData("""{"a":1,"b":null,"c":[1,null]}""", """{"c":[1],"a":1.0}""", "")]
    [InlineData("""{"a":1,"a":2}""", """{"a":2}""", "")]
    [InlineData("""{"a":"1","b":"x","c":"no"}""", """{"a":1,"b":["x"],"c":{"message":"no"}}""", "")]
    [InlineData("""{"a":1.5}""", """{"a":2}""", "$.a: 1.5")]
    [InlineData("""{"a":{"b":[1]}}""", """{"a":"{\"b\":[1]}"}""", """$.a: {"b":[1]}""")]
    [InlineData("""{"a":[{"b":true}]}""", """{"a":[{}]}""", "$.a[0].b: true")]
    [InlineData("""{"reasoning_content":"r"}""", """{"reasoning":"r"}""", "")]
    [InlineData("""{"reasoning":"r","reasoning_details":[1]}""", """{"reasoning_details":[1]}""", "")]
    [InlineData("""{"tool_calls":[{"index":0,"id":"","function":{"arguments":""}}]}""", """{"tool_calls":[{"id":"call_0_0","function":{"arguments":"{}"}}]}""", "")]
    [InlineData("""{"arguments":{"a":1}}""", """{"arguments":"{\"a\":1}"}""", "")]
    [InlineData("""{"index":0}""", "{}", "$.index: 0")]
    public void Losses_OfJsonAndWhatIsWritten_AreNamed(string read, string written, string expected) => Assert.Equal(expected, string.Join('\n', Losses.Of(read, written)));

    [Fact]
    public void GoldenCase_WrittenAndParsed_IsTheSame()
    {
        GoldenCase[] cases = [new("{}"), new("[]", "[]", "=", "[]", "{}"), new("1", "2", "{}")];

        Assert.Equal(cases, GoldenCase.Parse(GoldenCase.Format(cases)));
    }

    private static GoldenType TypeOf(string name) => GoldenType.All.Single(type => type.Name == name);

    private static List<GoldenCase> Cases(string name)
    {
        _ = _written.Value;
        return [.. GoldenCase.Parse(File.ReadAllText(Path.Combine(_folder, name + ".txt")))];
    }

    private static bool WriteAll()
    {
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") != "1" || Environment.GetEnvironmentVariable("CI") == "true")
        {
            return false;
        }

        Directory.CreateDirectory(_folder);
        var inputs = GoldenInputs.Make();
        foreach (var type in GoldenType.All)
        {
            var cases = inputs[type.Name].Select(type.Read).ToLookup(static golden => golden.Written is not null && Losses.Of(golden.Input, golden.Written).Count > 0);
            File.WriteAllText(Path.Combine(_folder, type.Name + ".txt"), GoldenCase.Format(cases[false]));
            File.WriteAllText(Path.Combine(_folder, type.Name + ".altered.txt"), GoldenCase.Format(cases[true]));
        }

        return true;
    }

    private static void AssertSame<T>(GoldenCase golden, T? value)
        where T : class
    {
        Assert.Equal(golden.Written, JsonSerializer.Serialize(value, OpenRouterJson.Options));
        AssertMembers(golden.Members!, MemberText.Of(value), KnownMembers(typeof(T).Name));
    }

    // A member that no case of old has is new; any other that was null must still be.
    private static void AssertMembers(string expected, string? actual, HashSet<string> known)
    {
        if (expected == actual)
        {
            return;
        }

        var node = JsonNode.Parse(actual!);
        RemoveNew(node, known);
        Assert.Equal(expected, node?.ToJsonString(MemberText.Plain) ?? "null");
    }

    private static void RemoveNew(JsonNode? node, HashSet<string> known)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
            {
                RemoveNew(item, known);
            }
        }
        else if (node is JsonObject members)
        {
            foreach (var name in members.Select(static member => member.Key).Where(name => !known.Contains(name)).ToList())
            {
                members.Remove(name);
            }

            foreach (var (_, value) in members)
            {
                RemoveNew(value, known);
            }
        }
    }

    private static HashSet<string> KnownMembers(string name) =>
        _known.GetOrAdd(name, static name => [.. Cases(name).Where(static golden => golden.Members is not null).SelectMany(static golden => Names(JsonNode.Parse(golden.Members!)))]);

    private static IEnumerable<string> Names(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Names),
        JsonObject members => members.SelectMany(static member => Names(member.Value).Append(member.Key)),
        _ => [],
    };
}
