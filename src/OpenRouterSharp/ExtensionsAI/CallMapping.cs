using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.ExtensionsAI;

/// <summary>Converts tool calls. The text of the arguments as the model wrote it travels with the content, and goes back byte for byte.</summary>
internal static class CallMapping
{
    private const string CallKey = "openrouter.call";

    internal static FunctionCallContent ToContent(ToolCall call)
    {
        var content = new FunctionCallContent(call.Id ?? string.Empty, call.Name ?? string.Empty)
        {
            RawRepresentation = call,
            AdditionalProperties = new() { [AnnotationMapping.Raw] = call.Arguments },
        };
        if (call is { AdditionalProperties: not null } or { FunctionProperties: not null } || call.Type != ToolCallType.Function)
        {
            content.AdditionalProperties[CallKey] = Encoding.UTF8.GetString(WireJson.Write(call));
        }

        if (call.ParseArguments() is { ValueKind: JsonValueKind.Object } arguments)
        {
            content.Arguments = arguments.EnumerateObject().ToLastWins();
        }
        else
        {
            content.Exception = new JsonException($"The arguments of the call of '{call.Name}' are not a JSON object.");
        }

        return content;
    }

    internal static ToolCall ToWire(FunctionCallContent content)
    {
        var raw = JsonValues.TextOf(content.AdditionalProperties?.GetValueOrDefault(AnnotationMapping.Raw));
        return Stored(content) with { Id = content.CallId, Name = content.Name, Arguments = ArgumentsOf(content.Arguments, raw) };
    }

    private static Dictionary<string, object?> ToLastWins(this JsonElement.ObjectEnumerator members)
    {
        var arguments = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            arguments[RawJson.NameOf(member)] = member.Value;
        }

        return arguments;
    }

    // What a provider adds to a call, such as its signature.
    private static ToolCall Stored(FunctionCallContent content)
    {
        try
        {
            return JsonValues.TextOf(content.AdditionalProperties?.GetValueOrDefault(CallKey)) is { } json ? WireJson.Read<ToolCall>(Encoding.UTF8.GetBytes(json)) ?? new() : new();
        }
        catch (JsonException)
        {
            return new();
        }
    }

    private static string ArgumentsOf(IDictionary<string, object?>? arguments, string? raw)
    {
        if (arguments is null)
        {
            return raw ?? ToolCall.NoArguments;
        }

        var written = raw is null ? null : Parse(raw);
        if (written is { ValueKind: JsonValueKind.Object } own && AreUnedited(arguments, own.EnumerateObject().ToLastWins()))
        {
            return raw!;
        }

        var edited = ResultMapping.ToElement(arguments, typeof(IDictionary<string, object?>));
        return written is { } other && RawJson.Same(other, edited) ? raw! : RawJson.Compact(edited);
    }

    // Without serializing them, which the framework cannot do with half of a surrogate pair.
    private static bool AreUnedited(IDictionary<string, object?> arguments, Dictionary<string, object?> written) =>
        arguments.Count == written.Count
        && arguments.All(pair => pair.Value is JsonElement value && written.TryGetValue(pair.Key, out var own) && RawJson.Same(value, (JsonElement)own!));

    private static JsonElement? Parse(string raw) => new ToolCall { Arguments = raw }.ParseArguments();
}
