using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp.Tests.StructuredOutput;

internal sealed record Trip(string City, int Days, IReadOnlyList<string>? Stops = null);

internal sealed record Ticket
{
    public required string From { get; init; }

    public required string To { get; init; }

    public decimal? Price { get; init; }
}

internal sealed record Person
{
    [JsonConstructor]
    public Person(int age) => Age = age is >= 0 and < 150 ? age : throw new ArgumentOutOfRangeException(nameof(age), age, "Nobody is that old.");

    public int Age { get; }
}

[JsonDerivedType(typeof(Circle), "circle")]
[JsonDerivedType(typeof(Square), "square")]
internal abstract record Shape;

internal sealed record Circle(int Radius) : Shape;

internal sealed record Square(int Side) : Shape;

internal sealed class Tree : List<Tree>;

[JsonConverter(typeof(JsonStringEnumConverter<Mood>))]
internal enum Mood
{
    Good,
    Bad,
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Trip))]
[JsonSerializable(typeof(List<Trip>))]
[JsonSerializable(typeof(Trip[]))]
[JsonSerializable(typeof(Ticket))]
[JsonSerializable(typeof(Person))]
[JsonSerializable(typeof(Shape))]
[JsonSerializable(typeof(Tree))]
[JsonSerializable(typeof(Mood))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(int?))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(Dictionary<string, int>))]
internal sealed partial class TripsJson : JsonSerializerContext;
