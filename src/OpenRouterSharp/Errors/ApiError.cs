using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents an error on the wire, found in a response body, a choice or a stream chunk.</summary>
[JsonConverter(typeof(WireConverter<ApiError>))]
public sealed record ApiError : IWire<ApiError>
{
    /// <summary>Initializes a new instance of the <see cref="ApiError"/> class.</summary>
    public ApiError()
    {
    }

    /// <summary>Gets the error code as text, whether a number or a string on the wire; <see langword="null"/> if there is none.</summary>
    public string? Code { get; init; }

    /// <summary>Gets the error message from the service.</summary>
    public string? Message { get; init; }

    /// <summary>Gets the kind of the error if it accompanies the message; most errors have it in <see cref="Metadata"/>.</summary>
    public ErrorKind? ErrorType { get; init; }

    /// <summary>Gets the HTTP status that the error represents; present if <see cref="Code"/> is not.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>Gets the error type of an OpenAI-style error.</summary>
    public string? Type { get; init; }

    /// <summary>Gets the parameter that an OpenAI-style error refers to.</summary>
    public string? Param { get; init; }

    /// <summary>Gets the availability of the requested model.</summary>
    public ErrorAvailability? Availability { get; init; }

    /// <summary>Gets additional information about the error.</summary>
    public JsonElement? Metadata { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>Gets a value indicating whether no member has a value: some providers send such an error beside a completion.</summary>
    internal bool IsEmpty =>
        Code is null or "" or "0" && string.IsNullOrWhiteSpace(Message) && string.IsNullOrEmpty(Type) && string.IsNullOrEmpty(Param)
        && ErrorType is null && HttpStatus is null && Availability is null && Metadata is null && HasNoOther();

    private ApiError(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("code"u8)) Code = json.StringOrJson();
            else if (json.Is("message"u8)) Message = json.StringOrJson();
            else if (json.Is("error_type"u8)) ErrorType = json.Word<ErrorKind>();
            else if (json.Is("http_status"u8)) HttpStatus = json.Int32();
            else if (json.Is("type"u8)) Type = json.String();
            else if (json.Is("param"u8)) Param = json.String();
            else if (json.Is("availability"u8)) Availability = json.Value<ErrorAvailability>();
            else if (json.Is("metadata"u8)) Metadata = json.Any();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    // Some providers signal the absence of an error with an empty string, an empty list, 0 or false; others send only a string.
    static ApiError? IWire<ApiError>.Read(ref WireReader json) => json.Kind switch
    {
        JsonTokenType.StartObject => new(ref json),
        JsonTokenType.False => null,
        JsonTokenType.String when json.Token.IsEmpty => null,
        JsonTokenType.StartArray when json.IsEmptyArray() => null,
        JsonTokenType.Number when json.Token.SequenceEqual("0"u8) => null,
        _ => new() { Message = json.StringOrJson() },
    };

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        WriteCode(json);
        json.Member("message"u8, Message);
        json.Member("error_type"u8, ErrorType?.Value);
        json.Member("http_status"u8, HttpStatus);
        json.Member("type"u8, Type);
        json.Member("param"u8, Param);
        json.Member("availability"u8, Availability);
        json.Member("metadata"u8, Metadata);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }

    private bool HasNoOther()
    {
        if (AdditionalProperties is not null)
        {
            foreach (var value in AdditionalProperties.Values)
            {
                if (value.ValueKind != JsonValueKind.Null)
                {
                    return false;
                }
            }
        }

        return true;
    }

    // A whole number is written as a number, as the service does.
    private void WriteCode(Utf8JsonWriter json)
    {
        if (int.TryParse(Code, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            json.WriteNumber("code"u8, number);
        }
        else
        {
            json.Member("code"u8, Code);
        }
    }
}
