using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Generations;

/// <summary>Represents the stored error of a generation.</summary>
[JsonConverter(typeof(WireConverter<GenerationError>))]
public sealed record GenerationError : IWire<GenerationError>
{
    private readonly IReadOnlyList<GenerationAttemptError>? _previousErrors;

    /// <summary>Initializes a new instance of the <see cref="GenerationError"/> class.</summary>
    public GenerationError()
    {
    }

    /// <summary>Gets the message that the client received.</summary>
    public string? Message { get; init; }

    /// <summary>Gets the name of the provider whose error it is.</summary>
    public string? ProviderName { get; init; }

    /// <summary>Gets the provider's error body.</summary>
    public string? Raw { get; init; }

    /// <summary>Gets the HTTP status that the client received.</summary>
    public int? Status { get; init; }

    /// <summary>Gets the errors of the attempts that failed earlier, in order.</summary>
    public IReadOnlyList<GenerationAttemptError> PreviousErrors { get => _previousErrors ?? []; init => _previousErrors = value; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private GenerationError(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("message"u8)) Message = json.String();
            else if (json.Is("provider_name"u8)) ProviderName = json.String();
            else if (json.Is("raw"u8)) Raw = json.String();
            else if (json.Is("status"u8)) Status = json.Int32();
            else if (json.Is("previous_errors"u8)) _previousErrors = json.List<GenerationAttemptError>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static GenerationError? IWire<GenerationError>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("message"u8, Message);
        json.Member("provider_name"u8, ProviderName);
        json.Member("raw"u8, Raw);
        json.Member("status"u8, Status);
        json.Member("previous_errors"u8, _previousErrors);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
