using System.Globalization;
using System.Text.Json.Nodes;

namespace OpenRouterSharp.Json;

/// <summary>
/// Rewrites the references of a schema. The exporter refers to the first occurrence of a type, such as <c>#/properties/home</c>, which many providers
/// reject: a recursive type moves to <c>$defs</c>, and any other is inlined.
/// </summary>
internal sealed class SchemaReferences
{
    private const string Reference = "$ref";

    private readonly JsonObject _root;
    private readonly Dictionary<JsonObject, JsonNode> _targets = [];
    private readonly Dictionary<JsonNode, string> _names = [];

    private SchemaReferences(JsonObject root)
    {
        _root = root;
        Find(root);
    }

    /// <summary>Returns the schema without references into itself; the same object if it has none.</summary>
    internal static JsonObject Resolve(JsonObject root)
    {
        var references = new SchemaReferences(root);
        return references._targets.Count == 0 ? root : references.Rewrite();
    }

    private JsonObject Rewrite()
    {
        foreach (var (reference, target) in _targets)
        {
            if (target != _root && Contains(target, reference) && !_names.ContainsKey(target))
            {
                _names.Add(target, NameOf(target));
            }
        }

        var schema = CopyMembers(_root);
        if (_names.Count > 0)
        {
            var definitions = new JsonObject();
            foreach (var (target, name) in _names)
            {
                definitions[name] = CopyContent(target);
            }

            schema["$defs"] = definitions;
        }

        return schema;
    }

    private void Find(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
            {
                Find(item);
            }
        }
        else if (node is JsonObject schema)
        {
            if (schema[Reference] is JsonValue value && value.TryGetValue<string>(out var pointer))
            {
                _targets.Add(schema, TargetOf(pointer));
                return;
            }

            foreach (var (_, member) in schema)
            {
                Find(member);
            }
        }
    }

    private JsonNode TargetOf(string pointer)
    {
        JsonNode node = _root;
        foreach (var token in pointer.Split('/').Skip(1))
        {
            var name = token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            node = (node is JsonArray list ? list[int.Parse(name, CultureInfo.InvariantCulture)] : node[name])!;
        }

        return node;
    }

    private JsonNode? Copy(JsonNode? node) => node is null
        ? null
        : node is JsonObject reference && _targets.TryGetValue(reference, out var target)
            ? CopyTarget(reference, target)
            : _names.TryGetValue(node, out var name) ? PointTo(name) : CopyContent(node);

    // No description beside a reference; an inlined type has the description of its location.
    private JsonNode? CopyTarget(JsonObject reference, JsonNode target)
    {
        if (target == _root)
        {
            return new JsonObject { [Reference] = "#" };
        }

        var copy = Copy(target);
        if (copy is JsonObject schema && !schema.ContainsKey(Reference))
        {
            schema.Remove("description");
            if (reference["description"] is { } description)
            {
                schema.Insert(0, "description", description.DeepClone());
            }
        }

        return copy;
    }

    private JsonNode CopyContent(JsonNode node) => node switch
    {
        JsonObject schema => CopyMembers(schema),
        JsonArray list => new JsonArray([.. list.Select(Copy)]),
        _ => node.DeepClone(),
    };

    private JsonObject CopyMembers(JsonObject schema)
    {
        var copy = new JsonObject();
        foreach (var (name, member) in schema)
        {
            copy[name] = Copy(member);
        }

        return copy;
    }

    private string NameOf(JsonNode target)
    {
        var word = target.Parent is JsonObject ? target.GetPropertyName() : "item";
        var name = new string([.. word.Where(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-')]);
        name = name.Length == 0 ? "item" : name;
        return _names.ContainsValue(name) ? string.Create(CultureInfo.InvariantCulture, $"{name}_{_names.Count}") : name;
    }

    private static JsonObject PointTo(string name) => new() { [Reference] = "#/$defs/" + name };

    private static bool Contains(JsonNode outer, JsonNode inner)
    {
        for (var node = inner.Parent; node is not null; node = node.Parent)
        {
            if (node == outer)
            {
                return true;
            }
        }

        return false;
    }
}
