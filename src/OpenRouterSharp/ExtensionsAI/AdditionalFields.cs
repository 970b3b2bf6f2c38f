using System.Buffers;
using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.ExtensionsAI;

/// <summary>Adds additional properties to a request: those with the wire name of a member fill it if it is not set, and others are sent as they are.</summary>
internal static class AdditionalFields
{
    // Set by the method that is called, or for schemas only.
    private static readonly string[] _notSent = [FunctionTool.StrictKey, "stream"];

    internal static ChatRequest Fill(ChatRequest request, AdditionalPropertiesDictionary? properties)
    {
        if (properties is not { Count: > 0 })
        {
            return request;
        }

        Dictionary<string, JsonElement>? members = null;
        Dictionary<string, JsonElement>? others = null;
        foreach (var (name, value) in properties)
        {
            if (_notSent.Contains(name) || JsonValues.Of(value) is not { } json)
            {
                continue;
            }

            (ChatRequest.IsMember(name) ? members ??= [] : others ??= [])[name] = json;
        }

        return WithOthers(members is null ? request : WithMembers(request, members), others);
    }

    private static ChatRequest WithOthers(ChatRequest request, Dictionary<string, JsonElement>? others)
    {
        if (others is null)
        {
            return request;
        }

        // A new dictionary: the factory's own stays as it is.
        var all = new Dictionary<string, JsonElement>(request.AdditionalProperties ?? []);
        foreach (var (name, value) in others)
        {
            all.TryAdd(name, value);
        }

        return request with { AdditionalProperties = all };
    }

    // Merged as JSON, so that each value is read as the member's own type. The messages, which may be long, are left out of it.
    private static ChatRequest WithMembers(ChatRequest request, Dictionary<string, JsonElement> members)
    {
        var set = JsonElement.Parse(WireJson.Write(request with { Messages = [], AdditionalProperties = null }));
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, WireJson.WriterOptions))
        {
            json.WriteStartObject();
            foreach (var member in set.EnumerateObject().Where(static member => !member.NameEquals("messages"u8)))
            {
                json.WritePropertyName(member.Name);
                RawJson.Write(json, member.Value);
            }

            foreach (var (name, value) in members.Where(pair => !IsSet(request, set, pair.Key)))
            {
                json.WritePropertyName(name);
                RawJson.Write(json, value);
            }

            json.WriteEndObject();
        }

        var filled = WireJson.Read<ChatRequest>(buffer.WrittenSpan)!;
        return WithOthers(request.Messages.Count > 0 ? filled with { Messages = request.Messages } : filled, request.AdditionalProperties);
    }

    private static bool IsSet(ChatRequest request, JsonElement set, string name) =>
        name == "messages" ? request.Messages.Count > 0 : set.TryGetProperty(name, out _);
}
