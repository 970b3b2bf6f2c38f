using System.Text.Json;
using System.Text.RegularExpressions;
using OpenRouterSharp.Embeddings;
using OpenRouterSharp.Tests.Golden;

namespace OpenRouterSharp.Tests.Conventions;

/// <summary>Every type writes each of its members, and reads it again.</summary>
public sealed partial class RoundTripTests
{
    public static TheoryData<Type> JsonObjects => Library.Rows(Library.JsonObjects);

    public static TheoryData<Type> WireTypes => Library.Rows(Library.WireTypes);

    [Fact]
    public void JsonObjects_OfTheLibrary_AreFound() => Assert.Contains(typeof(AssistantMessage), Library.JsonObjects);

    [Theory]
    [MemberData(nameof(WireTypes))]
    public void Type_OfTheLibrary_IsKnownToTheOptions(Type type) => Assert.True(OpenRouterJson.Options.TryGetTypeInfo(type, out _), $"{type.Name} is in no list of OpenRouterJson.");

    [Theory]
    [MemberData(nameof(WireTypes))]
    public void Type_OfTheLibrary_KeepsWhatItHasNoMemberFor(Type type) =>
        Assert.True(
            type.IsAbstract || Library.Bag(type) is not null || type == typeof(MessageContent) || type == typeof(ToolChoice) || type == typeof(EmbeddingInput) || type == typeof(ProviderSort),
            $"{type.Name} loses the fields that it has no member for.");

    [Theory]
    [MemberData(nameof(JsonObjects))]
    public void Members_EachSetAlone_IsWritten(Type type)
    {
        var empty = Write(type, Activator.CreateInstance(type, nonPublic: true)!);

        Assert.Empty(FilledValue.Members(type).Where(member => Write(type, FilledValue.Of(type, member)) == empty).Select(static member => member.Name));
    }

    [Theory]
    [MemberData(nameof(JsonObjects))]
    public void WireNames_OfAFilledValue_AreSnakeCase(Type type) => Assert.All(Names(type), static name => Assert.Matches(SnakeCase(), name));

    [Theory]
    [MemberData(nameof(JsonObjects))]
    public void WireNames_OfAFilledValue_AreUnique(Type type) => Assert.Equal(Names(type).Distinct(StringComparer.Ordinal), Names(type));

    [Theory]
    [MemberData(nameof(JsonObjects))]
    public void FilledValue_WrittenAndRead_HasItsMembers(Type type)
    {
        var value = FilledValue.Of(type);

        Assert.Equal(MemberText.Of(value), MemberText.Of(Read(type, Write(type, value))));
    }

    [Theory]
    [MemberData(nameof(JsonObjects))]
    public void FilledValue_WrittenReadAndWritten_HasItsBytes(Type type)
    {
        var json = Write(type, FilledValue.Of(type));

        Assert.Equal(json, Write(type, Read(type, json)));
    }

    private static List<string> Names(Type type)
    {
        using var document = JsonDocument.Parse(Write(type, FilledValue.Of(type)));
        return [.. document.RootElement.EnumerateObject().Select(static member => member.Name)];
    }

    private static string Write(Type type, object value) => JsonSerializer.Serialize(value, OpenRouterJson.Options.GetTypeInfo(type));

    private static object Read(Type type, string json) => JsonSerializer.Deserialize(json, OpenRouterJson.Options.GetTypeInfo(type))!;

    [GeneratedRegex("^[a-z][a-z0-9_]*$")]
    private static partial Regex SnakeCase();
}
