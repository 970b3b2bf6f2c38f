using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Tests.Conventions;

public sealed class OpenValueTests
{
    private const string Word = "tomorrow's wörd";

    public static TheoryData<Type> OpenValues => Library.Rows(Library.OpenValues);

    [Theory]
    [MemberData(nameof(OpenValues))]
    public void Rules_OfAnOpenValue_Hold(Type type) => Assert.Empty(Violations(type));

    [Fact]
    public void OpenValues_OfTheLibrary_AreFound() => Assert.Contains(typeof(Role), Library.OpenValues);

    [Fact]
    public void Violations_OfATypeThatBreaksTheRules_AreFound() => Assert.Equal(
        [
            "default is not equal to the value of an empty word",
            "default.Value is not empty",
            "known values share a word",
            "no conversion from string",
            "ToString() is not the word",
            "an unknown word does not survive JSON",
        ],
        Violations(typeof(Offender)));

    private static IEnumerable<string> Violations(Type type) =>
        ((Rules)Activator.CreateInstance(typeof(Rules<>).MakeGenericType(type))!).Violations();

    private abstract class Rules
    {
        public abstract IEnumerable<string> Violations();
    }

    private sealed class Rules<T> : Rules
        where T : struct, IOpenValue<T>
    {
        public override IEnumerable<string> Violations()
        {
            T none = default;
            if (!none.Equals(T.Create(string.Empty)) || none.GetHashCode() != T.Create(string.Empty).GetHashCode())
            {
                yield return "default is not equal to the value of an empty word";
            }

            if (none.Value is not "" || none.ToString() is null || T.Create(null!).Value is not "")
            {
                yield return "default.Value is not empty";
            }

            var known = typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Static).Where(static property => property.PropertyType == typeof(T))
                .Select(static property => ((T)property.GetValue(null)!).Value).ToList();
            if (known.Distinct(StringComparer.Ordinal).Count() != known.Count || known.Contains(string.Empty))
            {
                yield return "known values share a word";
            }

            if (typeof(T).GetMethod("op_Implicit", [typeof(string)]) is null)
            {
                yield return "no conversion from string";
            }

            if (T.Create(Word).ToString() != Word)
            {
                yield return "ToString() is not the word";
            }

            // The reflection-based serializer, as a user's own type that holds the value would meet it.
            if (typeof(T).GetCustomAttribute<JsonConverterAttribute>() is not { ConverterType: var converter } || converter != typeof(OpenValueConverter<T>)
                || !JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(T.Create(Word))).Equals(T.Create(Word))
                || !JsonSerializer.Deserialize<T>("null").Equals(none))
            {
                yield return "an unknown word does not survive JSON";
            }
        }
    }

    private readonly record struct Offender(string Value) : IOpenValue<Offender>
    {
        public static Offender One { get; } = new("one");

        public static Offender Two { get; } = new("one");

        static Offender IOpenValue<Offender>.Create(string value) => new(value);
    }
}
