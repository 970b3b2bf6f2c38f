using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace OpenRouterSharp.Tests.Conventions;

public sealed partial class WireNameTests
{
    public static TheoryData<Type> JsonObjects => Library.Rows(Library.JsonObjects);

    [Theory]
    [MemberData(nameof(JsonObjects))]
    public void WireNames_OfAJsonType_AreExplicitSnakeCaseAndUnique(Type type) => Assert.Empty(Violations(type));

    [Theory]
    [MemberData(nameof(JsonObjects))]
    public void Bag_OfAPublicJsonType_IsThere(Type type) => Assert.False(type.IsPublic && Library.Bag(type) is null, $"{type.Name} loses the fields that it has no member for.");

    [Fact]
    public void Violations_OfATypeThatBreaksTheRules_AreFound()
    {
        Assert.Equal(
            ["Camel: 'camelCase' is not snake_case", "Forgotten: no [JsonPropertyName]", "Hidden: no [JsonPropertyName]", "Second: 'twice' is taken by First"],
            Violations(typeof(Offender)).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Violations(Type type)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).Where(IsSerialized))
        {
            if (property.GetCustomAttribute<JsonPropertyNameAttribute>(inherit: true) is not { Name: var name })
            {
                yield return $"{property.Name}: no [JsonPropertyName]";
            }
            else if (!SnakeCase().IsMatch(name))
            {
                yield return $"{property.Name}: '{name}' is not snake_case";
            }
            else if (!taken.TryAdd(name, property.Name))
            {
                yield return $"{property.Name}: '{name}' is taken by {taken[name]}";
            }
        }
    }

    private static bool IsSerialized(PropertyInfo property) =>
        property.GetIndexParameters().Length == 0
        && !property.IsDefined(typeof(JsonExtensionDataAttribute), inherit: true)
        && property.GetCustomAttribute<JsonIgnoreAttribute>(inherit: true) is null or { Condition: not JsonIgnoreCondition.Always }
        && (property.GetMethod is { IsPublic: true } || property.IsDefined(typeof(JsonIncludeAttribute), inherit: true));

    [GeneratedRegex("^[a-z][a-z0-9_]*$")]
    private static partial Regex SnakeCase();

    private sealed record Offender
    {
        [JsonPropertyName("fine_1")]
        public string? Fine { get; init; }

        [JsonPropertyName("camelCase")]
        public string? Camel { get; init; }

        public string? Forgotten { get; init; }

        [JsonInclude]
        internal string? Hidden { get; init; }

        [JsonPropertyName("twice")]
        public string? First { get; init; }

        [JsonPropertyName("twice")]
        public string? Second { get; init; }

        [JsonIgnore]
        public string? Computed => Fine;

        internal string? Private { get; init; }
    }
}
