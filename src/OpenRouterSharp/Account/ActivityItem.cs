using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Account;

/// <summary>Represents the usage of an endpoint on one day.</summary>
[JsonConverter(typeof(WireConverter<ActivityItem>))]
[DebuggerDisplay("{Date} {Model} {Usage}")]
public sealed record ActivityItem : IWire<ActivityItem>
{
    /// <summary>Initializes a new instance of the <see cref="ActivityItem"/> class.</summary>
    public ActivityItem()
    {
    }

    /// <summary>Gets the day, in UTC.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Gets the model.</summary>
    public ModelId? Model { get; init; }

    /// <summary>Gets the permanent ID of the model version.</summary>
    public string? ModelPermaslug { get; init; }

    /// <summary>Gets the ID of the endpoint.</summary>
    public string? EndpointId { get; init; }

    /// <summary>Gets the name of the provider.</summary>
    public string? ProviderName { get; init; }

    /// <summary>Gets the ID of the workspace.</summary>
    /// <value><see langword="null"/> unless <see cref="ActivityQuery.GroupByWorkspace"/> is set.</value>
    public string? WorkspaceId { get; init; }

    /// <summary>Gets the credits spent.</summary>
    /// <value>US dollars.</value>
    public decimal? Usage { get; init; }

    /// <summary>Gets the cost of inference with the account's own provider keys (BYOK).</summary>
    /// <value>US dollars.</value>
    public decimal? ByokUsageInference { get; init; }

    /// <summary>Gets the number of requests.</summary>
    public long? Requests { get; init; }

    /// <summary>Gets the number of prompt tokens.</summary>
    public long? PromptTokens { get; init; }

    /// <summary>Gets the number of completion tokens.</summary>
    public long? CompletionTokens { get; init; }

    /// <summary>Gets the number of reasoning tokens.</summary>
    public long? ReasoningTokens { get; init; }

    /// <summary>Gets the number of prompt tokens read from the cache. After replayed responses, it can exceed <see cref="PromptTokens"/>.</summary>
    public long? CachedTokens { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private ActivityItem(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("date"u8)) Date = json.Day();
            else if (json.Is("model"u8)) Model = json.Word<ModelId>();
            else if (json.Is("model_permaslug"u8)) ModelPermaslug = json.String();
            else if (json.Is("endpoint_id"u8)) EndpointId = json.String();
            else if (json.Is("provider_name"u8)) ProviderName = json.String();
            else if (json.Is("workspace_id"u8)) WorkspaceId = json.String();
            else if (json.Is("usage"u8)) Usage = json.Decimal();
            else if (json.Is("byok_usage_inference"u8)) ByokUsageInference = json.Decimal();
            else if (json.Is("requests"u8)) Requests = json.Int64();
            else if (json.Is("prompt_tokens"u8)) PromptTokens = json.Int64();
            else if (json.Is("completion_tokens"u8)) CompletionTokens = json.Int64();
            else if (json.Is("reasoning_tokens"u8)) ReasoningTokens = json.Int64();
            else if (json.Is("cached_tokens"u8)) CachedTokens = json.Int64();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static ActivityItem? IWire<ActivityItem>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("date"u8, Date);
        json.Member("model"u8, Model?.Value);
        json.Member("model_permaslug"u8, ModelPermaslug);
        json.Member("endpoint_id"u8, EndpointId);
        json.Member("provider_name"u8, ProviderName);
        json.Member("workspace_id"u8, WorkspaceId);
        json.Member("usage"u8, Usage);
        json.Member("byok_usage_inference"u8, ByokUsageInference);
        json.Member("requests"u8, Requests);
        json.Member("prompt_tokens"u8, PromptTokens);
        json.Member("completion_tokens"u8, CompletionTokens);
        json.Member("reasoning_tokens"u8, ReasoningTokens);
        json.Member("cached_tokens"u8, CachedTokens);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
