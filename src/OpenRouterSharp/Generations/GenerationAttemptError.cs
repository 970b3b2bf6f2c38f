using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Generations;

/// <summary>Represents the error of an attempt that failed before the error that the client received.</summary>
[JsonConverter(typeof(WireConverter<GenerationAttemptError>))]
public sealed record GenerationAttemptError : IWire<GenerationAttemptError>
{
    /// <summary>Initializes a new instance of the <see cref="GenerationAttemptError"/> class.</summary>
    public GenerationAttemptError()
    {
    }

    /// <summary>Gets the HTTP status of the attempt.</summary>
    public int? Code { get; init; }

    /// <summary>Gets the message.</summary>
    public string? Message { get; init; }

    /// <summary>Gets the name of the provider.</summary>
    public string? ProviderName { get; init; }

    /// <summary>Gets the provider's error body.</summary>
    public string? Raw { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private GenerationAttemptError(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("code"u8)) Code = json.Int32();
            else if (json.Is("message"u8)) Message = json.String();
            else if (json.Is("provider_name"u8)) ProviderName = json.String();
            else if (json.Is("raw"u8)) Raw = json.String();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static GenerationAttemptError? IWire<GenerationAttemptError>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("code"u8, Code);
        json.Member("message"u8, Message);
        json.Member("provider_name"u8, ProviderName);
        json.Member("raw"u8, Raw);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
