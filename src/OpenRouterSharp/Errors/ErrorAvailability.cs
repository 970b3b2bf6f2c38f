using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the availability of the requested model (<c>error.availability</c>).</summary>
[JsonConverter(typeof(WireConverter<ErrorAvailability>))]
public sealed record ErrorAvailability : IWire<ErrorAvailability>
{
    /// <summary>Initializes a new instance of the <see cref="ErrorAvailability"/> class.</summary>
    public ErrorAvailability()
    {
    }

    /// <summary>Gets the reason that the model is unavailable.</summary>
    public AvailabilityCode? Code { get; init; }

    /// <summary>Gets a value indicating whether the same request can succeed later. If present, it decides over a retry.</summary>
    public bool? Retryable { get; init; }

    /// <summary>Gets the delay before the next attempt.</summary>
    /// <value>Seconds.</value>
    public double? RetryAfter { get; init; }

    /// <summary>Gets the requested models.</summary>
    public IReadOnlyList<string>? RequestedModels { get; init; }

    /// <summary>Gets the providers that failed or were excluded.</summary>
    public IReadOnlyList<string>? AffectedProviders { get; init; }

    /// <summary>Gets the rules that excluded providers, for example <c>geo</c>, <c>max_price</c> or <c>data_policy:zdr</c>.</summary>
    public IReadOnlyList<string>? ExcludedBy { get; init; }

    /// <summary>Gets the alternative models that the service suggests.</summary>
    public IReadOnlyList<string>? FallbackModels { get; init; }

    /// <summary>Gets the request constraint that no provider meets.</summary>
    public AvailabilityConstraint? Constraint { get; init; }

    /// <summary>Gets the URL of the documentation for the code.</summary>
    public string? DocsUrl { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private ErrorAvailability(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("code"u8)) Code = json.Word<AvailabilityCode>();
            else if (json.Is("retryable"u8)) Retryable = json.Boolean();
            else if (json.Is("retry_after"u8)) RetryAfter = json.Double();
            else if (json.Is("requested_models"u8)) RequestedModels = json.Strings();
            else if (json.Is("affected_providers"u8)) AffectedProviders = json.Strings();
            else if (json.Is("excluded_by"u8)) ExcludedBy = json.Strings();
            else if (json.Is("fallback_models"u8)) FallbackModels = json.Strings();
            else if (json.Is("constraint"u8)) Constraint = json.Value<AvailabilityConstraint>();
            else if (json.Is("docs_url"u8)) DocsUrl = json.String();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static ErrorAvailability? IWire<ErrorAvailability>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("code"u8, Code?.Value);
        json.Member("retryable"u8, Retryable);
        json.Member("retry_after"u8, RetryAfter);
        json.Member("requested_models"u8, RequestedModels);
        json.Member("affected_providers"u8, AffectedProviders);
        json.Member("excluded_by"u8, ExcludedBy);
        json.Member("fallback_models"u8, FallbackModels);
        json.Member("constraint"u8, Constraint);
        json.Member("docs_url"u8, DocsUrl);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
