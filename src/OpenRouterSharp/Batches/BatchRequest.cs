using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Batches;

/// <summary>Represents one request of a batch.</summary>
[JsonConverter(typeof(WireConverter<BatchRequest>))]
[DebuggerDisplay("{CustomId}")]
public sealed record BatchRequest : IWire<BatchRequest>
{
    /// <summary>Initializes a new instance of the <see cref="BatchRequest"/> class with a chat request.</summary>
    /// <param name="customId">The caller's own ID, by which the result is found: unique, not empty, without control characters.</param>
    /// <param name="body">The chat request. It needs no model: the batch has one.</param>
    /// <exception cref="ArgumentException">The ID is empty or contains control characters.</exception>
    public BatchRequest(string customId, ChatRequest body)
    {
        ArgumentNullException.ThrowIfNull(body);
        CustomId = Checked(customId, nameof(customId));
        Body = body;
    }

    /// <summary>Initializes a new instance of the <see cref="BatchRequest"/> class with a body for another endpoint than chat.</summary>
    /// <param name="customId">The caller's own ID, by which the result is found: unique, not empty, without control characters.</param>
    /// <param name="body">The body, a JSON object that is sent unchanged: for example, an embeddings request.</param>
    /// <exception cref="ArgumentException">The ID is empty or contains control characters, or the body is not an object.</exception>
    public BatchRequest(string customId, JsonElement body)
    {
        CustomId = Checked(customId, nameof(customId));
        Json = body.ValueKind == JsonValueKind.Object ? body : throw new ArgumentException("The body of a batch request must be a JSON object.", nameof(body));
    }

    // Deserialization sets the members.
    private BatchRequest()
    {
    }

    /// <summary>Gets the caller's own ID.</summary>
    /// <value>Empty only if the JSON that was read has none.</value>
    public string CustomId { get => field ?? string.Empty; init; }

    /// <summary>Gets the chat request.</summary>
    /// <value><see langword="null"/> if the body is <see cref="Json"/>.</value>
    public ChatRequest? Body { get; init; }

    /// <summary>Gets the body for another endpoint than chat.</summary>
    public JsonElement? Json { get; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private BatchRequest(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("custom_id"u8)) CustomId = json.String()!;
            else if (json.Is("body"u8) && IsChat(json)) Body = json.Value<ChatRequest>();
            else if (json.Is("body"u8) && json.IsObject) Json = json.Raw();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static BatchRequest? IWire<BatchRequest>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json) => Write(json, isSent: false);

    /// <summary>Writes the request.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="isSent">Whether the request is sent to the service; messages then omit what must not be sent back.</param>
    internal void Write(Utf8JsonWriter json, bool isSent)
    {
        json.WriteStartObject();
        json.Member("custom_id"u8, CustomId.Length == 0 ? null : CustomId);
        if (Body is { } body)
        {
            json.WritePropertyName("body"u8);
            body.Write(json, isSent ? null : body.Stream, isSent);
        }
        else
        {
            json.Member("body"u8, Json);
        }

        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }

    // Only a chat request has a list of messages whose items have a role; Anthropic's has one too, but with its own members beside it.
    private static bool IsChat(WireReader ahead)
    {
        if (!ahead.IsObject)
        {
            return false;
        }

        var hasMessages = false;
        while (ahead.NextMember())
        {
            hasMessages |= ahead.Is("messages"u8) && ahead.IsArray;
            if (ahead.Is("system"u8) || ahead.Is("anthropic_version"u8))
            {
                return false;
            }

            ahead.Skip();
        }

        return hasMessages;
    }

    private static string Checked(string customId, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(customId, parameter);
        return customId.Any(char.IsControl) ? throw new ArgumentException("A custom ID cannot contain control characters.", parameter) : customId;
    }
}
