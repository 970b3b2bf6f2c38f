using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a stored conversation, as JSON with a version. It contains no key and no options of the program.</summary>
[JsonConverter(typeof(WireConverter<ChatConversationState>))]
public sealed record ChatConversationState : IWire<ChatConversationState>
{
    /// <summary>The version that this library writes.</summary>
    public const int CurrentVersion = 1;

    /// <summary>Initializes a new instance of the <see cref="ChatConversationState"/> class.</summary>
    public ChatConversationState()
    {
    }

    /// <summary>Gets the version of the format. A conversation cannot be created from a version that the library does not know.</summary>
    /// <value>Default: <see cref="CurrentVersion"/>.</value>
    public int Version { get; init; } = CurrentVersion;

    /// <summary>Gets the settings and the messages, the last completion included.</summary>
    public ChatRequest? Request { get; init; }

    /// <summary>Gets the number of turns that the model completed.</summary>
    public int Turns { get; init; }

    /// <summary>Gets the token usage and cost so far: the sum over all turns.</summary>
    public Usage? Usage { get; init; }

    /// <summary>Gets the token usage and cost of the last turn.</summary>
    public Usage? LastUsage { get; init; }

    /// <summary>Gets the display name of the provider of the last turn.</summary>
    public string? Provider { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private ChatConversationState(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("version"u8)) Version = json.Int32() ?? 0;
            else if (json.Is("request"u8)) Request = json.Value<ChatRequest>();
            else if (json.Is("turns"u8)) Turns = json.Int32() ?? 0;
            else if (json.Is("usage"u8)) Usage = json.Value<Usage>();
            else if (json.Is("last_usage"u8)) LastUsage = json.Value<Usage>();
            else if (json.Is("provider"u8)) Provider = json.String();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    /// <summary>Returns a summary without any text of the conversation.</summary>
    /// <returns>The version, the number of turns and the request's summary.</returns>
    public override string ToString() => $"{nameof(ChatConversationState)} {{ Version = {Version}, Turns = {Turns}, Request = {Request} }}";

    static ChatConversationState? IWire<ChatConversationState>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("version"u8, Version);
        json.Member("request"u8, Request);
        json.WriteNumber("turns"u8, Turns);
        json.Member("usage"u8, Usage);
        json.Member("last_usage"u8, LastUsage);
        json.Member("provider"u8, Provider);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
