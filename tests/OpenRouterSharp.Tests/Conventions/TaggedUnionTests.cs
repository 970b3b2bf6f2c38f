using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using OpenRouterSharp.Primitives;

namespace OpenRouterSharp.Tests.Conventions;

public sealed class TaggedUnionTests
{
    private static readonly string[] WrongValues = ["5", "\"x\"", "true", "[ 5 ]", "[[ 5 ]]", "{ \"a\" : 5 }", "[{ \"a\" : 5 }]"];

    public static TheoryData<Type> Roots => Library.Rows(Library.UnionRoots);

    [Fact]
    public void Roots_OfTheLibrary_AreFound() => Assert.Contains(typeof(Message), Library.UnionRoots);

    [Theory]
    [MemberData(nameof(Roots))]
    public void Members_OfAUnion_AreAllKnownToTheSerializer(Type root) => Assert.Empty(Rules.Of(root).Unregistered());

    [Theory]
    [MemberData(nameof(Roots))]
    public void Tags_OfAUnion_LeadToTheirMembersAndBack(Type root) => Assert.Empty(Rules.Of(root).Misled());

    [Theory]
    [MemberData(nameof(Roots))]
    public void UnknownTag_OfAUnion_IsKeptByteForByte(Type root) =>
        Assert.Empty(Rules.Of(root).Changed("""{ "a" : 1.0,  "TAG" : "tomorrow" , "text":"caf\u00e9 \/", "inner": [ 1e2 , { } ] }"""));

    [Theory]
    [MemberData(nameof(Roots))]
    public void MissingTag_OfAUnion_IsKeptByteForByte(Type root) =>
        Assert.Empty(Rules.Of(root).Changed("""{ "a" : 1.0 , "text":"caf\u00e9", "inner": [ 1e2 , { } ] }"""));

    [Theory]
    [MemberData(nameof(Roots))]
    public void OddTag_OfAUnion_IsKeptByteForByte(Type root) => Assert.Empty(Rules.Of(root).Changed("""{ "TAG" : [ 1.0 ] }"""));

    [Theory]
    [MemberData(nameof(Roots))]
    public void MisfitBody_OfAKnownTag_NeitherThrowsNorChanges(Type root) => Assert.Empty(Rules.Of(root).Misfits(out _));

    [Fact]
    public void MisfitBody_OfSomeKnownTag_IsReallyTried() =>
        Assert.NotEqual(0, Library.UnionRoots.Sum(static root =>
        {
            _ = Rules.Of(root).Misfits(out var kept).Count;
            return kept;
        }));

    private abstract class Rules
    {
        public static Rules Of(Type root) => (Rules)Activator.CreateInstance(typeof(Rules<>).MakeGenericType(root))!;

        public abstract IEnumerable<string> Unregistered();

        public abstract IEnumerable<string> Misled();

        public abstract IEnumerable<string> Changed(string json);

        public abstract IReadOnlyList<string> Misfits(out int kept);
    }

    private sealed class Rules<T> : Rules
        where T : class, ITaggedUnion<T>
    {
        private static readonly Type UnknownType = T.Unknown("tomorrow", JsonElement.Parse("{}")).GetType();

        private static JsonTypeInfo<T> Info => (JsonTypeInfo<T>)OpenRouterJson.Options.GetTypeInfo(typeof(T));

        private static IEnumerable<Type> KnownMembers => Library.Members(typeof(T)).Where(static type => !Library.IsUnknownMember(type));

        public override IEnumerable<string> Unregistered() =>
            KnownMembers.Append(typeof(T)).Where(static type => !OpenRouterJson.Options.TryGetTypeInfo(type, out _)).Select(static type => $"{type.Name} is not in OpenRouterJsonContext");

        public override IEnumerable<string> Misled()
        {
            if (!Tags().Any())
            {
                yield return $"{typeof(T).Name} has no member with a tag";
            }

            foreach (var (tag, type) in Tags())
            {
                var value = JsonSerializer.Deserialize($$"""{"{{T.TagName}}":"{{tag}}"}""", Info);
                if (value?.GetType() != type)
                {
                    yield return $"'{tag}' leads to {value?.GetType().Name}, not to {type.Name}";
                }
                else if (!JsonSerializer.Serialize(value, Info).Contains($"\"{T.TagName}\":\"{tag}\"", StringComparison.Ordinal))
                {
                    yield return $"{type.Name} does not write '{tag}'";
                }
            }
        }

        public override IEnumerable<string> Changed(string json)
        {
            json = json.Replace("TAG", T.TagName, StringComparison.Ordinal);
            var written = JsonSerializer.Serialize(JsonSerializer.Deserialize(json, Info)!, Info);
            return written == json ? [] : [written];
        }

        public override IReadOnlyList<string> Misfits(out int kept)
        {
            kept = 0;
            var violations = new List<string>();
            foreach (var (tag, type) in Tags())
            {
                foreach (var property in OpenRouterJson.Options.GetTypeInfo(type).Properties.Where(static property => property.Name != T.TagName && !property.IsExtensionData))
                {
                    foreach (var wrong in WrongValues)
                    {
                        var json = $$"""{ "{{T.TagName}}" : "{{tag}}",  "{{property.Name}}" : {{wrong}} , "text\u0065d":"caf\u00e9" }""";
                        var value = JsonSerializer.Deserialize(json, Info);
                        if (value?.GetType() == UnknownType)
                        {
                            kept++;
                            violations.AddRange(Changed(json));
                        }
                    }
                }
            }

            return violations;
        }

        // A member's tag is what its tag property says, whatever else it holds; where one member serves several tags, its constants name them.
        private static IEnumerable<(string Tag, Type Type)> Tags() => KnownMembers.SelectMany(static type =>
            new[] { TagProperty(type)?.GetValue(RuntimeHelpers.GetUninitializedObject(type))?.ToString() }
                .Concat(type.GetFields(BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.Static)
                    .Where(static field => field.IsLiteral && field.FieldType == typeof(string) && field.Name.EndsWith("Tag", StringComparison.Ordinal))
                    .Select(static field => (string?)field.GetRawConstantValue()))
                .OfType<string>()
                .Where(static tag => tag.Length > 0)
                .Distinct()
                .Select(tag => (tag, type)));

        private static PropertyInfo? TagProperty(Type type) =>
            type.GetProperties().FirstOrDefault(static property => property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name == T.TagName);
    }
}
