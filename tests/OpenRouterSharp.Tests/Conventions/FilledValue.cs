using System.Collections;
using System.Reflection;
using System.Text.Json;
using OpenRouterSharp.Embeddings;
using OpenRouterSharp.Rerank;

namespace OpenRouterSharp.Tests.Conventions;

/// <summary>Makes values of the library's types with something in each member, or in one of them.</summary>
internal static class FilledValue
{
    private const int MaxDepth = 4;

    /// <summary>Gets the members that a program can set and that go over the wire.</summary>
    internal static IReadOnlyList<PropertyInfo> Members(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static property => property.SetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0
            && property.PropertyType != typeof(ResponseInfo) && property.Name != "AdditionalProperties" && !IsForTheCall(property))];

    /// <summary>Makes a value with all members set.</summary>
    internal static object Of(Type type) => Of(type, Members(type), MaxDepth);

    /// <summary>Makes a value with one member set.</summary>
    internal static object Of(Type type, PropertyInfo member) => Of(type, [member], MaxDepth);

    private static object Of(Type type, IReadOnlyList<PropertyInfo> members, int depth)
    {
        var value = Activator.CreateInstance(type, nonPublic: true)!;
        foreach (var member in members)
        {
            if (Sample(member.PropertyType, member.Name, depth - 1) is { } sample)
            {
                member.SetValue(value, sample);
            }
        }

        return value;
    }

    private static object? Sample(Type type, string name, int depth)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type switch
        {
            _ when type == typeof(string) => "text of " + name,
            _ when type == typeof(int) => 7,
            _ when type == typeof(long) => 8L,
            _ when type == typeof(double) => 0.5,
            _ when type == typeof(decimal) => 0.25m,
            _ when type == typeof(bool) => true,
            _ when type == typeof(byte) => (byte)65,
            _ when type == typeof(Uri) => new Uri("https://example.test/" + name),
            _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
            _ when type == typeof(DateOnly) => new DateOnly(2026, 1, 2),
            _ when type == typeof(RerankDocument) => new RerankDocument("text of " + name),
            _ when type == typeof(JsonElement) => JsonElement.Parse("""{"a":[1,null]}"""),
            _ when type == typeof(MessageContent) => new MessageContent("content of " + name),
            _ when type == typeof(ToolChoice) => ToolChoice.Required,
            _ when type == typeof(EmbeddingInput) => EmbeddingInput.FromText("text of " + name),
            _ when type == typeof(ReadOnlyMemory<float>) => new ReadOnlyMemory<float>([0.5f, -1e-7f]),
            _ when type == typeof(IReadOnlyDictionary<int, double>) => new Dictionary<int, double> { [50256] = -100 },
            _ when type == typeof(IReadOnlyDictionary<string, string>) => new Dictionary<string, string> { ["key"] = "value" },
            _ when type == typeof(IReadOnlyDictionary<string, JsonElement>) => new Dictionary<string, JsonElement> { ["key"] = JsonElement.Parse("1") },
            _ when Library.OpenValues.Contains(type) => Activator.CreateInstance(type, "word-of-" + name),
            { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(Optional<>) => Activator.CreateInstance(type, Sample(type.GetGenericArguments()[0], name, depth)),
            { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) => Map(type.GetGenericArguments()[1], name, depth),
            { IsGenericType: true } when typeof(IEnumerable).IsAssignableFrom(type) => List(type.GetGenericArguments()[0], name, depth),
            _ when type.Assembly == Library.Assembly && depth > 0 => Object(type, depth),
            _ => null,
        };
    }

    private static object? Object(Type type, int depth)
    {
        var constant = type.GetProperties(BindingFlags.Public | BindingFlags.Static).FirstOrDefault(property => property.PropertyType == type);
        return Concrete(type) is { } concrete ? Of(concrete, Members(concrete), depth) : constant?.GetValue(null);
    }

    private static Type? Concrete(Type type)
    {
        var concrete = type.IsAbstract ? Library.Members(type).First(static member => !Library.IsUnknownMember(member)) : type;
        return concrete.GetConstructor(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance, Type.EmptyTypes) is null ? null : concrete;
    }

    private static IDictionary? Map(Type item, string name, int depth)
    {
        if (Sample(item, name, depth) is not { } sample)
        {
            return null;
        }

        var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), item))!;
        map["key"] = sample;
        return map;
    }

    private static Array? List(Type item, string name, int depth)
    {
        if (Sample(item, name, depth) is not { } sample)
        {
            return null;
        }

        var list = Array.CreateInstance(item, 1);
        list.SetValue(sample, 0);
        return list;
    }

    // What goes into headers, or to observers, is no member of the JSON.
    private static bool IsForTheCall(PropertyInfo property) =>
        property.Name is "IncludeRouterMetadata" or "ResponseCache" or "AnthropicBetas" or "Headers" or "KeepAlives" && property.DeclaringType == typeof(ChatRequest);
}
