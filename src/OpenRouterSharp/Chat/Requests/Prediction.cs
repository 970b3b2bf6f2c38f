using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents what the answer will mostly be, such as a file to be changed in a few places. It makes the answer come sooner.</summary>
public sealed record Prediction
{
    /// <summary>Initializes a new instance of the <see cref="Prediction"/> class.</summary>
    public Prediction()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="Prediction"/> class.</summary>
    /// <param name="content">The predicted text, or text parts.</param>
    public Prediction(MessageContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        Content = content;
    }

    /// <summary>Gets the kind of prediction.</summary>
    /// <value><c>content</c>, the only kind there is.</value>
    [JsonPropertyName("type")]
    public string Type { get => field ?? "content"; init; }

    /// <summary>Gets the predicted text, or text parts.</summary>
    [JsonPropertyName("content")]
    public MessageContent? Content { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
