using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OpenRouterSharp.Tests.Golden;

namespace OpenRouterSharp.Tests.Conventions;

public sealed class TaggedUnionTests
{
    private static readonly string[] _wrongValues = ["5", "\"x\"", "true", "[ 5 ]", "[[ 5 ]]", "{ \"a\" : 5 }", "[{ \"a\" : 5 }]"];

    public static TheoryData<Type> Roots => Library.Rows(Library.UnionRoots);

    public static TheoryData<Type, string, string> Tags
    {
        get
        {
            var data = new TheoryData<Type, string, string>();
            foreach (var root in Library.UnionRoots)
            {
                foreach (var (tag, type) in TagsOf(root))
                {
                    data.Add(root, tag, type.Name);
                }
            }

            return data;
        }
    }

    [Fact]
    public void Roots_OfTheLibrary_AreFound() => Assert.Contains(typeof(Message), Library.UnionRoots);

    [Theory]
    [MemberData(nameof(Tags))]
    public void Tag_OfAUnion_LeadsToItsMember(Type root, string tag, string member) => Assert.Equal(member, Read(root, Tagged(root, tag)).GetType().Name);

    [Theory]
    [MemberData(nameof(Roots))]
    public void Members_OfAUnion_WriteTheirTags(Type root) => Assert.All(
        TagsOf(root).Select(static row => row.Tag),
        tag => Assert.Contains($"\"{TagName(root)}\":\"{tag}\"", Write(root, Read(root, Tagged(root, tag))), StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Roots))]
    public void Members_OfAUnion_AllHaveATag(Type root) =>
        Assert.Equal(KnownMembers(root).Order(ByName), TagsOf(root).Select(static row => row.Type).Distinct().Order(ByName));

    [Theory]
    [MemberData(nameof(Roots))]
    public void UnknownTag_OfAUnion_IsKeptByteForByte(Type root) =>
        AssertKept(root, """{ "a" : 1.0,  "TAG" : "tomorrow" , "text":"caf\u00e9 \/", "inner": [ 1e2 , { } ] }""");

    [Theory]
    [MemberData(nameof(Roots))]
    public void MissingTag_OfAUnion_IsKeptByteForByte(Type root) => AssertKept(root, """{ "a" : 1.0 , "text":"caf\u00e9", "inner": [ 1e2 , { } ] }""");

    [Theory]
    [MemberData(nameof(Roots))]
    public void OddTag_OfAUnion_IsKeptByteForByte(Type root) => AssertKept(root, """{ "TAG" : [ 1.0 ] }""");

    [Theory]
    [MemberData(nameof(Roots))]
    public void WhatIsNoObject_InAUnion_IsKeptByteForByte(Type root) => Assert.All(["5", "\"caf\\u00e9\"", "[ 1.0 ]", "true"], json => AssertKept(root, json));

    [Theory]
    [MemberData(nameof(Tags))]
    public void MisfitMember_OfAKnownTag_IsWrittenBack(Type root, string tag, string member)
    {
        var names = Names(Library.Types.Single(type => type.Name == member)).Where(name => name != TagName(root));

        Assert.All(names.SelectMany(static name => _wrongValues.Select(wrong => (name, wrong))), row =>
        {
            var json = $$"""{ "{{TagName(root)}}" : "{{tag}}",  "{{row.name}}" : {{row.wrong}} , "text\u0065d":"caf\u00e9" }""";
            Assert.Empty(Losses.Of(json, Write(root, Read(root, json))));
        });
    }

    private static Comparer<Type> ByName { get; } = Comparer<Type>.Create(static (left, right) => string.CompareOrdinal(left.Name, right.Name));

    private static string TagName(Type root) => root == typeof(Message) ? "role" : root == typeof(Plugin) ? "id" : "type";

    private static string Tagged(Type root, string tag) => $$"""{"{{TagName(root)}}":"{{tag}}"}""";

    private static void AssertKept(Type root, string json)
    {
        json = json.Replace("TAG", TagName(root), StringComparison.Ordinal);

        Assert.Equal(json, Write(root, Read(root, json)));
    }

    private static IEnumerable<Type> KnownMembers(Type root) => Library.Members(root).Where(static type => !Library.IsUnknownMember(type));

    private static List<string> Names(Type type)
    {
        using var document = JsonDocument.Parse(JsonSerializer.Serialize(FilledValue.Of(type), Info(type)));
        return [.. document.RootElement.EnumerateObject().Select(static member => member.Name)];
    }

    // A member's tag is what its tag property says, whatever else it holds; where one member serves several tags, its constants name them.
    private static IEnumerable<(string Tag, Type Type)> TagsOf(Type root) => KnownMembers(root).SelectMany(type =>
        new[] { type.GetProperty(TagName(root) == "role" ? "Role" : TagName(root) == "id" ? "Id" : "Type")!.GetValue(RuntimeHelpers.GetUninitializedObject(type))?.ToString() }
            .Concat(type.GetFields(BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.Static)
                .Where(static field => field.IsLiteral && field.FieldType == typeof(string) && field.Name.EndsWith("Tag", StringComparison.Ordinal))
                .Select(static field => (string?)field.GetRawConstantValue()))
            .OfType<string>()
            .Where(static tag => tag.Length > 0)
            .Distinct()
            .Select(tag => (tag, type)));

    private static JsonTypeInfo Info(Type type) => OpenRouterJson.Options.GetTypeInfo(type);

    private static object Read(Type root, string json) => JsonSerializer.Deserialize(json, Info(root))!;

    private static string Write(Type root, object value) => JsonSerializer.Serialize(value, Info(root));
}
