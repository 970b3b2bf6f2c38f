using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents predicted output, such as a file with only minor changes expected. It reduces the latency of the response.</summary>
[JsonConverter(typeof(WireConverter<Prediction>))]
public sealed record Prediction : IWire<Prediction>
{
    /// <summary>Initializes a new instance of the <see cref="Prediction"/> class.</summary>
    public Prediction()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="Prediction"/> class.</summary>
    /// <param name="content">The predicted content: text, or text parts.</param>
    public Prediction(MessageContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        Content = content;
    }

    /// <summary>Gets the prediction type.</summary>
    /// <value><c>content</c>, the only type defined.</value>
    public string Type { get => field ?? "content"; init; }

    /// <summary>Gets the predicted content: text, or text parts.</summary>
    public MessageContent? Content { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private Prediction(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("type"u8)) Type = json.String()!;
            else if (json.Is("content"u8)) Content = json.Value<MessageContent>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static Prediction? IWire<Prediction>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("type"u8, Type);
        json.Member("content"u8, Content);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
