using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents the body of an error response.</summary>
[JsonConverter(typeof(WireConverter<ApiErrorResponse>))]
public sealed record ApiErrorResponse : IWire<ApiErrorResponse>
{
    /// <summary>Initializes a new instance of the <see cref="ApiErrorResponse"/> class.</summary>
    public ApiErrorResponse()
    {
    }

    /// <summary>Gets the error that the response reports.</summary>
    public ApiError? Error { get; init; }

    /// <summary>Gets the account that made the request.</summary>
    public string? UserId { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private ApiErrorResponse(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("error"u8)) Error = json.Value<ApiError>();
            else if (json.Is("user_id"u8)) UserId = json.String();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static ApiErrorResponse? IWire<ApiErrorResponse>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("error"u8, Error);
        json.Member("user_id"u8, UserId);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
