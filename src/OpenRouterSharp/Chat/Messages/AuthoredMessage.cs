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
        content = null;
        name = null;
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("role"u8)) json.Skip();
            else if (json.Is("content"u8)) content = json.Value<MessageContent>();
            else if (json.Is("name"u8)) name = json.String();
            else json.Keep();
        }

        return json.End(outer);
    }

    /// <summary>Writes a message.</summary>
    internal static void Write(Utf8JsonWriter json, Role role, MessageContent? content, string? name, Dictionary<string, JsonElement>? rest, bool isSent)
    {
        json.WriteStartObject();
        json.WriteString("role"u8, role.Value);
        json.Member("content"u8, content);
        json.Member("name"u8, name);
        json.Rest(rest, isSent);
        json.WriteEndObject();
    }
}
