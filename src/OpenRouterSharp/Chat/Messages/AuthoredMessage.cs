using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Reads and writes the messages that consist of content and an author's name: those of the system, the developer and the user.</summary>
internal static class AuthoredMessage
{
    /// <summary>Reads the members of a message.</summary>
    /// <returns>The additional members.</returns>
    internal static Dictionary<string, JsonElement>? Read(ref WireReader json, out MessageContent? content, out string? name)
    {
        var outer = json.Begin();
        ReadMembers(ref json, hasUpdate: false, out content, out name, out _);
        return json.End(outer);
    }

    /// <summary>Reads the members of instructions, which can change the reasoning effort.</summary>
    /// <returns>The additional members.</returns>
    internal static Dictionary<string, JsonElement>? Read(ref WireReader json, out MessageContent? content, out string? name, out ConfigurationUpdate? update)
    {
        var outer = json.Begin();
        ReadMembers(ref json, hasUpdate: true, out content, out name, out update);
        return json.End(outer);
    }

    /// <summary>Writes a message.</summary>
    internal static void Write(
        Utf8JsonWriter json,
        Role role,
        MessageContent? content,
        string? name,
        ConfigurationUpdate? update,
        Dictionary<string, JsonElement>? rest,
        bool isSent)
    {
        json.WriteStartObject();
        json.WriteString("role"u8, role.Value);
        json.Member("content"u8, content);
        json.Member("name"u8, name);
        json.Member("configuration_update"u8, update);
        json.Rest(rest, isSent);
        json.WriteEndObject();
    }

    private static void ReadMembers(ref WireReader json, bool hasUpdate, out MessageContent? content, out string? name, out ConfigurationUpdate? update)
    {
        content = null;
        name = null;
        update = null;
        while (json.NextMember())
        {
            if (json.Is("role"u8)) json.Skip();
            else if (json.Is("content"u8)) content = json.Value<MessageContent>();
            else if (json.Is("name"u8)) name = json.String();
            else if (hasUpdate && json.Is("configuration_update"u8)) update = json.Value<ConfigurationUpdate>();
            else json.Keep();
        }
    }
}
