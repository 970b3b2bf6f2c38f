using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Batches;

/// <summary>Represents the settings of a batch to submit: what all its requests share.</summary>
[JsonConverter(typeof(WireConverter<BatchSubmission>))]
public sealed record BatchSubmission : IWire<BatchSubmission>
{
    /// <summary>The maximum number of requests in a batch, according to the service's guide.</summary>
    public const int MaxRequests = 5000;

    /// <summary>The maximum size of a batch in bytes, according to the service's guide: 200 MB.</summary>
    public const long MaxBytes = 200_000_000;

    private readonly ModelId? _model;

    /// <summary>Initializes a new instance of the <see cref="BatchSubmission"/> class.</summary>
    /// <param name="model">The model that runs all requests.</param>
    /// <exception cref="ArgumentException">The model is empty.</exception>
    public BatchSubmission(ModelId model) => _model = NotEmpty(model, nameof(model));

    // Deserialization sets the members.
    private BatchSubmission()
    {
    }

    /// <summary>Gets the endpoint that runs the requests.</summary>
    /// <value>Default: <see cref="BatchEndpoint.ChatCompletions"/>.</value>
    public BatchEndpoint? Endpoint { get; init; }

    /// <summary>Gets the model that runs all requests.</summary>
    /// <value>Empty only if the JSON that was read has no model.</value>
    /// <exception cref="ArgumentException">The model is empty.</exception>
    public ModelId Model { get => _model ?? default; init => _model = NotEmpty(value, nameof(Model)); }

    /// <summary>Gets the time within which the batch is to end.</summary>
    /// <value>Default: the service's, <c>24h</c>, which is the only value that it accepts.</value>
    public string? CompletionWindow { get; init; }

    /// <summary>Gets the HTTPS address that the service notifies when the batch has ended. Check its requests with <see cref="WebhookVerifier"/>.</summary>
    /// <exception cref="ArgumentException">The address is not an absolute HTTPS URL.</exception>
    public Uri? CallbackUrl
    {
        get;
        init => field = value is null || (value.IsAbsoluteUri && value.Scheme == Uri.UriSchemeHttps)
            ? value
            : throw new ArgumentException("The callback URL must be an absolute HTTPS URL.", nameof(CallbackUrl));
    }

    /// <summary>Gets the selection of the provider.</summary>
    public BatchProviders? Provider { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    internal static BatchSubmission Checked(BatchSubmission batch, [CallerArgumentExpression(nameof(batch))] string? parameter = null)
    {
        ArgumentNullException.ThrowIfNull(batch, parameter);
        if (string.IsNullOrWhiteSpace(batch.Model.Value))
        {
            throw new ArgumentException($"The batch has no model: set {nameof(Model)}.", parameter);
        }

        return batch.AdditionalProperties?.ContainsKey("requests") == true
            ? throw new ArgumentException("The requests of a batch are passed beside its settings, not among them.", parameter)
            : batch;
    }

    /// <summary>Gets the endpoint that is sent.</summary>
    internal BatchEndpoint SentEndpoint => Endpoint is { Value.Length: > 0 } endpoint ? endpoint : BatchEndpoint.ChatCompletions;

    private BatchSubmission(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("endpoint"u8)) Endpoint = json.Word<BatchEndpoint>();
            else if (json.Is("model"u8)) _model = json.Word<ModelId>();
            else if (json.Is("completion_window"u8)) CompletionWindow = json.String();
            else if (json.Is("callback_url"u8) && IsCallback(json, out var url)) CallbackUrl = url;
            else if (json.Is("provider"u8)) Provider = json.Value<BatchProviders>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static BatchSubmission? IWire<BatchSubmission>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        WriteMembers(json, Endpoint?.Value);
        json.WriteEndObject();
    }

    /// <summary>Writes the beginning of a request body, up to the list of requests. The service parses the body as it arrives: endpoint and model come first.</summary>
    internal void WriteHead(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        WriteMembers(json, SentEndpoint.Value);
        json.WriteStartArray("requests"u8);
    }

    private void WriteMembers(Utf8JsonWriter json, string? endpoint)
    {
        json.Member("endpoint"u8, endpoint);
        json.Member("model"u8, _model?.Value);
        json.Member("completion_window"u8, CompletionWindow);
        json.Member("callback_url"u8, CallbackUrl?.OriginalString);
        json.Member("provider"u8, Provider);
        json.Rest(AdditionalProperties);
    }

    private static ModelId NotEmpty(ModelId model, string parameter) => string.IsNullOrWhiteSpace(model.Value)
        ? throw new ArgumentException("A batch needs the ID of a model.", parameter)
        : model;

    private static bool IsCallback(WireReader ahead, out Uri? url)
    {
        url = null;
        return ahead.IsString && Uri.TryCreate(ahead.Text(), UriKind.Absolute, out url) && url.Scheme == Uri.UriSchemeHttps;
    }
}
