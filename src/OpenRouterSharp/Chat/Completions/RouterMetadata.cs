using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents routing metadata (<c>openrouter_metadata</c>). Present only on request, and never on a response from the response cache.</summary>
[JsonConverter(typeof(WireConverter<RouterMetadata>))]
public sealed record RouterMetadata : IWire<RouterMetadata>
{
    /// <summary>Initializes a new instance of the <see cref="RouterMetadata"/> class.</summary>
    public RouterMetadata()
    {
    }

    /// <summary>Gets the requested model.</summary>
    public string? Requested { get; init; }

    /// <summary>Gets the routing strategy that selected the model.</summary>
    public RoutingStrategy? Strategy { get; init; }

    /// <summary>Gets the region of the edge location that received the request.</summary>
    public string? Region { get; init; }

    /// <summary>Gets a one-sentence summary of the routing.</summary>
    public string? Summary { get; init; }

    /// <summary>Gets the number of the successful attempt.</summary>
    /// <value>1 for the first attempt; 0 if no provider was reached.</value>
    public int? Attempt { get; init; }

    /// <summary>Gets a value indicating whether the caller's own provider key was used.</summary>
    public bool? IsByok { get; init; }

    /// <summary>Gets the candidate endpoints.</summary>
    public RouterEndpoints? Endpoints { get; init; }

    /// <summary>Gets the routing attempts, in order.</summary>
    public IReadOnlyList<RouterAttempt>? Attempts { get; init; }

    /// <summary>Gets the router's parameters.</summary>
    public RouterParams? Params { get; init; }

    /// <summary>Gets the pipeline stages that processed the request.</summary>
    public IReadOnlyList<PipelineStage>? Pipeline { get; init; }

    /// <summary>Gets the time from sending the request upstream to the end of the response body.</summary>
    /// <value>Milliseconds; <see langword="null"/> if nothing was sent.</value>
    public int? GenerationTime { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private RouterMetadata(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("requested"u8)) Requested = json.String();
            else if (json.Is("strategy"u8)) Strategy = json.Word<RoutingStrategy>();
            else if (json.Is("region"u8)) Region = json.String();
            else if (json.Is("summary"u8)) Summary = json.String();
            else if (json.Is("attempt"u8)) Attempt = json.Int32();
            else if (json.Is("is_byok"u8)) IsByok = json.Boolean();
            else if (json.Is("endpoints"u8)) Endpoints = json.Value<RouterEndpoints>();
            else if (json.Is("attempts"u8)) Attempts = json.List<RouterAttempt>();
            else if (json.Is("params"u8)) Params = json.Value<RouterParams>();
            else if (json.Is("pipeline"u8)) Pipeline = json.List<PipelineStage>();
            else if (json.Is("generation_time"u8)) GenerationTime = json.Int32();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static RouterMetadata? IWire<RouterMetadata>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("requested"u8, Requested);
        json.Member("strategy"u8, Strategy?.Value);
        json.Member("region"u8, Region);
        json.Member("summary"u8, Summary);
        json.Member("attempt"u8, Attempt);
        json.Member("is_byok"u8, IsByok);
        json.Member("endpoints"u8, Endpoints);
        json.Member("attempts"u8, Attempts);
        json.Member("params"u8, Params);
        json.Member("pipeline"u8, Pipeline);
        json.Member("generation_time"u8, GenerationTime);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
