using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenRouterSharp.Tests.Spec;

/// <summary>Finds what was read but not understood: fields in an extension bag, unions kept raw, and fields that are not written again.</summary>
internal static class TypedMembers
{
    /// <summary>Reads JSON as a type and lists all that has no typed member.</summary>
    internal static IReadOnlyList<string> Missing<T>(string json)
    {
        var value = JsonSerializer.Deserialize<T>(json, OpenRouterJson.Options)!;
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        Walk(value, typeof(T).Name, missing, new HashSet<object>(ReferenceEqualityComparer.Instance));
        FindLost(JsonNode.Parse(json), JsonSerializer.SerializeToNode(value, OpenRouterJson.Options), typeof(T).Name, missing);
        return [.. missing];
    }

    private static void Walk(object? value, string path, SortedSet<string> missing, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsValueType || !seen.Add(value))
        {
            return;
        }

        if (value is IEnumerable items)
        {
            foreach (var item in items)
            {
                Walk(item, path + "[]", missing, seen);
            }

            return;
        }

        var type = value.GetType();
        if (type.Assembly != typeof(ChatRequest).Assembly)
        {
            return;
        }

        if (type.Name.StartsWith("Unknown", StringComparison.Ordinal))
        {
            missing.Add($"{path} is a {type.Name}");
            return;
        }

        foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Where(static property => property.GetIndexParameters().Length == 0))
        {
            Look(property, value, $"{path}.{property.Name}", missing, seen);
        }
    }

    private static void Look(PropertyInfo property, object owner, string path, SortedSet<string> missing, HashSet<object> seen)
    {
        switch (property.GetValue(owner))
        {
            case Dictionary<string, JsonElement> bag when property.Name.EndsWith("Properties", StringComparison.Ordinal):
                missing.UnionWith(bag.Keys.Select(key => $"{path[..path.LastIndexOf('.')]} has no member for '{key}'"));
                break;
            case JsonElement { ValueKind: not JsonValueKind.Undefined } when property.Name == "Json" && owner is ToolChoice or ProviderSort:
                missing.Add($"{path} is kept raw");
                break;
            case Type:
                break;
            case var value:
                Walk(value, path, missing, seen);
                break;
        }
    }

    private static void FindLost(JsonNode? read, JsonNode? written, string path, SortedSet<string> missing)
    {
        switch (read)
        {
            case JsonObject obj:
                foreach (var (name, value) in obj)
                {
                    FindLost(value, (written as JsonObject)?[name], $"{path}.{name}", missing);
                }

                break;
            case JsonArray array:
                for (var i = 0; i < array.Count; i++)
                {
                    FindLost(array[i], written is JsonArray others && i < others.Count ? others[i] : null, $"{path}[{i}]", missing);
                }

                break;
            case not null when !JsonNode.DeepEquals(read, written) && read.ToString() != (written as JsonArray is [var only] ? only : written)?.ToString():
                missing.Add($"{path} was {read.ToJsonString()} and is written as {written?.ToJsonString() ?? "nothing"}");
                break;
            default:
                break;
        }
    }
}
