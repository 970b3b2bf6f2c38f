using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Batches;

/// <summary>Represents a batch, without its results: see <see cref="IBatchesClient.GetResultsAsync"/>.</summary>
[JsonConverter(typeof(WireConverter<Batch>))]
[DebuggerDisplay("{Id} {Status}")]
public sealed record Batch : IWire<Batch>
{
    private ResponseInfo? _responseInfo;

    /// <summary>Initializes a new instance of the <see cref="Batch"/> class.</summary>
    public Batch()
    {
    }

    /// <summary>Gets the ID, with which any process can wait for the batch and read its results.</summary>
    public string? Id { get; init; }

    /// <summary>Gets the object type; <c>batch</c>.</summary>
    public string? Object { get; init; }

    /// <summary>Gets the endpoint that runs the requests.</summary>
    public BatchEndpoint? Endpoint { get; init; }

    /// <summary>Gets the model that runs the requests.</summary>
    public ModelId? Model { get; init; }

    /// <summary>Gets the time within which the batch is to end, such as <c>24h</c>.</summary>
    public string? CompletionWindow { get; init; }

    /// <summary>Gets the status.</summary>
    public BatchStatus? Status { get; init; }

    /// <summary>Gets the time of submission.</summary>
    /// <value>Seconds since the Unix epoch; see also <see cref="CreatedAt"/>.</value>
    public long? Created { get; init; }

    /// <summary>Gets the time at which the batch ended.</summary>
    /// <value>Seconds since the Unix epoch; <see langword="null"/> until then. See also <see cref="FinalizedAt"/>.</value>
    public long? Finalized { get; init; }

    /// <summary>Gets the time at which the provider gives up, up to 96 hours after the submission.</summary>
    /// <value>Seconds since the Unix epoch; <see langword="null"/> if there is none. See also <see cref="ExpiresAt"/>.</value>
    public long? Expires { get; init; }

    /// <summary>Gets the name of the provider that runs the batch.</summary>
    public string? Provider { get; init; }

    /// <summary>Gets the number of requests by outcome.</summary>
    public BatchCounts? RequestCounts { get; init; }

    /// <summary>Gets the token usage and cost of all requests. The single results contain no cost.</summary>
    /// <value><see langword="null"/> until the batch has ended.</value>
    public Usage? Usage { get; init; }

    /// <summary>Gets the error that ended the batch as a whole.</summary>
    public ApiError? Error { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>Gets the metadata of the HTTP response; <see langword="null"/> for an item of a list.</summary>
    public ResponseInfo? ResponseInfo { get => _responseInfo; init => _responseInfo = value; }

    /// <summary>Gets the time of submission; <see langword="null"/> if it is missing or out of range.</summary>
    public DateTimeOffset? CreatedAt => UnixTime.ToDateTimeOffset(Created);

    /// <summary>Gets the time at which the batch ended; <see langword="null"/> if it is missing or out of range.</summary>
    public DateTimeOffset? FinalizedAt => UnixTime.ToDateTimeOffset(Finalized);

    /// <summary>Gets the time at which the provider gives up; <see langword="null"/> if it is missing or out of range.</summary>
    public DateTimeOffset? ExpiresAt => UnixTime.ToDateTimeOffset(Expires);

    /// <summary>Gets a value indicating whether the batch has ended, successfully or not.</summary>
    public bool HasEnded => Status is { IsTerminal: true };

    /// <summary>Attaches the metadata from the response headers.</summary>
    internal void Attach(ResponseInfo? info) => _responseInfo = info;

    private Batch(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("id"u8)) Id = json.String();
            else if (json.Is("object"u8)) Object = json.String();
            else if (json.Is("endpoint"u8)) Endpoint = json.Word<BatchEndpoint>();
            else if (json.Is("model"u8)) Model = json.Word<ModelId>();
            else if (json.Is("completion_window"u8)) CompletionWindow = json.String();
            else if (json.Is("status"u8)) Status = json.Word<BatchStatus>();
            else if (json.Is("created_at"u8)) Created = json.Int64();
            else if (json.Is("finalized_at"u8)) Finalized = json.Int64();
            else if (json.Is("expires_at"u8)) Expires = json.Int64();
            else if (json.Is("provider"u8)) Provider = json.String();
            else if (json.Is("request_counts"u8)) RequestCounts = json.Value<BatchCounts>();
            else if (json.Is("usage"u8)) Usage = json.Value<Usage>();
            else if (json.Is("error"u8)) Error = json.Value<ApiError>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static Batch? IWire<Batch>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("id"u8, Id);
        json.Member("object"u8, Object);
        json.Member("endpoint"u8, Endpoint?.Value);
        json.Member("model"u8, Model?.Value);
        json.Member("completion_window"u8, CompletionWindow);
        json.Member("status"u8, Status?.Value);
        json.Member("created_at"u8, Created);
        json.Member("finalized_at"u8, Finalized);
        json.Member("expires_at"u8, Expires);
        json.Member("provider"u8, Provider);
        json.Member("request_counts"u8, RequestCounts);
        json.Member("usage"u8, Usage);
        json.Member("error"u8, Error);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
