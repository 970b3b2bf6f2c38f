using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Generations;

/// <summary>Represents the response of a provider that was tried for a generation.</summary>
[JsonConverter(typeof(WireConverter<GenerationAttempt>))]
public sealed record GenerationAttempt : IWire<GenerationAttempt>
{
    /// <summary>Initializes a new instance of the <see cref="GenerationAttempt"/> class.</summary>
    public GenerationAttempt()
    {
    }

    /// <summary>Gets the HTTP status that the provider returned.</summary>
    public int? Status { get; init; }

    /// <summary>Gets the provider's ID of the response.</summary>
    public string? Id { get; init; }

    /// <summary>Gets the ID of the endpoint.</summary>
    public string? EndpointId { get; init; }

    /// <summary>Gets the name of the provider.</summary>
    public string? ProviderName { get; init; }

    /// <summary>Gets the permanent ID of the model version.</summary>
    public string? ModelPermaslug { get; init; }

    /// <summary>Gets a value indicating whether the account's own provider key (BYOK) was used.</summary>
    public bool? IsByok { get; init; }

    /// <summary>Gets the latency of the response (<c>latency</c>).</summary>
    /// <value>Milliseconds.</value>
    public double? LatencyMilliseconds { get; init; }

    /// <summary>Gets <see cref="LatencyMilliseconds"/> as a time span.</summary>
    public TimeSpan? Latency => Milliseconds.ToTimeSpan(LatencyMilliseconds);

    /// <summary>Gets the service tier that the request was routed to; <see cref="Generation.ServiceTier"/> is the one that applied.</summary>
    public ServiceTier? RoutedServiceTier { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private GenerationAttempt(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("status"u8)) Status = json.Int32();
            else if (json.Is("id"u8)) Id = json.String();
            else if (json.Is("endpoint_id"u8)) EndpointId = json.String();
            else if (json.Is("provider_name"u8)) ProviderName = json.String();
            else if (json.Is("model_permaslug"u8)) ModelPermaslug = json.String();
            else if (json.Is("is_byok"u8)) IsByok = json.Boolean();
            else if (json.Is("latency"u8)) LatencyMilliseconds = json.Double();
            else if (json.Is("routed_service_tier"u8)) RoutedServiceTier = json.Word<ServiceTier>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static GenerationAttempt? IWire<GenerationAttempt>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("status"u8, Status);
        json.Member("id"u8, Id);
        json.Member("endpoint_id"u8, EndpointId);
        json.Member("provider_name"u8, ProviderName);
        json.Member("model_permaslug"u8, ModelPermaslug);
        json.Member("is_byok"u8, IsByok);
        json.Member("latency"u8, LatencyMilliseconds);
        json.Member("routed_service_tier"u8, RoutedServiceTier?.Value);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
