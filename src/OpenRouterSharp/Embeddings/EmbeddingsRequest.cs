using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Embeddings;

/// <summary>Represents a request for embeddings. Unset members are not sent.</summary>
[JsonConverter(typeof(WireConverter<EmbeddingsRequest>))]
public sealed record EmbeddingsRequest : IWire<EmbeddingsRequest>
{
    private const int MaxSessionIdLength = 256;

    /// <summary>Initializes a new instance of the <see cref="EmbeddingsRequest"/> class, whose model and input must still be set.</summary>
    public EmbeddingsRequest()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="EmbeddingsRequest"/> class.</summary>
    /// <param name="model">The model.</param>
    /// <param name="input">What to embed.</param>
    public EmbeddingsRequest(ModelId model, EmbeddingInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        Model = model;
        Input = input;
    }

    /// <summary>Gets the model.</summary>
    public ModelId? Model { get; init; }

    /// <summary>Gets what to embed.</summary>
    public EmbeddingInput? Input { get; init; }

    /// <summary>Gets the encoding of the vectors in the response. <see cref="EmbeddingVector.Vector"/> is the same either way.</summary>
    public EmbeddingEncoding? EncodingFormat { get; init; }

    /// <summary>Gets the number of dimensions, for models that can shorten their vectors.</summary>
    /// <value>At least 1. Default: the model's own.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int? Dimensions
    {
        get;
        init => field = value is null or >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(Dimensions), value, "A vector has at least one dimension.");
    }

    /// <summary>Gets the purpose of the inputs, for models that distinguish queries from documents.</summary>
    public EmbeddingInputType? InputType { get; init; }

    /// <summary>Gets a stable pseudonym of the end user.</summary>
    public string? User { get; init; }

    /// <summary>Gets the routing preferences for providers.</summary>
    public ProviderPreferences? Provider { get; init; }

    /// <summary>Gets the session ID, which groups requests in the logs. It takes precedence over <see cref="CallOptions.SessionId"/>.</summary>
    /// <value>At most 256 characters.</value>
    /// <exception cref="ArgumentException">The ID has more than 256 characters.</exception>
    public string? SessionId
    {
        get;
        init => field = value is null or { Length: <= MaxSessionIdLength }
            ? value
            : throw new ArgumentException($"A session ID has at most {MaxSessionIdLength} characters; this one has {value.Length}.", nameof(SessionId));
    }

    /// <summary>Gets the trace settings for the observability tools connected to the account.</summary>
    public TraceSettings? Trace { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>Returns the model and the number of inputs, never their text.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{nameof(EmbeddingsRequest)} {{ Model = {Model}, Count = {Input?.Count ?? 0} }}";

    internal static EmbeddingsRequest Checked(EmbeddingsRequest request, [CallerArgumentExpression(nameof(request))] string? parameter = null)
    {
        ArgumentNullException.ThrowIfNull(request, parameter);
        return string.IsNullOrWhiteSpace(request.Model?.Value)
            ? throw new ArgumentException($"The request has no model: set {nameof(Model)}.", parameter)
            : request.Input is null ? throw new ArgumentException($"The request has nothing to embed: set {nameof(Input)}.", parameter) : request;
    }

    // A value that the property would reject is kept raw.
    private EmbeddingsRequest(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("model"u8)) Model = json.Word<ModelId>();
            else if (json.Is("input"u8)) Input = json.Value<EmbeddingInput>();
            else if (json.Is("encoding_format"u8)) EncodingFormat = json.Word<EmbeddingEncoding>();
            else if (json.Is("dimensions"u8) && IsPositive(json)) Dimensions = json.Int32();
            else if (json.Is("input_type"u8)) InputType = json.Word<EmbeddingInputType>();
            else if (json.Is("user"u8)) User = json.String();
            else if (json.Is("provider"u8)) Provider = json.Value<ProviderPreferences>();
            else if (json.Is("session_id"u8) && IsShort(json)) SessionId = json.String();
            else if (json.Is("trace"u8)) Trace = json.Value<TraceSettings>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    private static bool IsPositive(WireReader ahead) => ahead.NumberOf() is null or >= 1;

    private static bool IsShort(WireReader ahead) => !ahead.IsString || ahead.Text().Length <= MaxSessionIdLength;

    static EmbeddingsRequest? IWire<EmbeddingsRequest>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("model"u8, Model?.Value);
        json.Member("input"u8, Input);
        json.Member("encoding_format"u8, EncodingFormat?.Value);
        json.Member("dimensions"u8, Dimensions);
        json.Member("input_type"u8, InputType?.Value);
        json.Member("user"u8, User);
        json.Member("provider"u8, Provider);
        json.Member("session_id"u8, SessionId);
        json.Member("trace"u8, Trace);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
