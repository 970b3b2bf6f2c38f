using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Rerank;

/// <summary>Represents a request to rank documents by their relevance to a query. Unset members are not sent.</summary>
[JsonConverter(typeof(WireConverter<RerankRequest>))]
public sealed record RerankRequest : IWire<RerankRequest>
{
    private const int MaxUserLength = 256;
    private const int MaxSessionIdLength = 256;

    private readonly IReadOnlyList<RerankDocument>? _documents;

    /// <summary>Initializes a new instance of the <see cref="RerankRequest"/> class, whose model, query and documents must still be set.</summary>
    public RerankRequest()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="RerankRequest"/> class.</summary>
    /// <param name="model">The model.</param>
    /// <param name="query">The query.</param>
    /// <param name="documents">The documents. They are copied.</param>
    /// <exception cref="ArgumentException">The query is empty.</exception>
    public RerankRequest(ModelId model, string query, IEnumerable<RerankDocument> documents)
    {
        ArgumentException.ThrowIfNullOrEmpty(query);
        ArgumentNullException.ThrowIfNull(documents);
        Model = model;
        Query = query;
        _documents = [.. documents];
    }

    /// <summary>Gets the model.</summary>
    public ModelId? Model { get; init; }

    /// <summary>Gets the query.</summary>
    public string? Query { get; init; }

    /// <summary>Gets the documents.</summary>
    public IReadOnlyList<RerankDocument> Documents { get => _documents ?? []; init => _documents = value; }

    /// <summary>Gets the number of most relevant documents to return (<c>top_n</c>).</summary>
    /// <value>At least 1. Default: all documents.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int? TopN
    {
        get;
        init => field = value is null or >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(TopN), value, "At least one document is returned.");
    }

    /// <summary>Gets a stable pseudonym of the end user, for observability.</summary>
    /// <value>At most 256 characters.</value>
    /// <exception cref="ArgumentException">The value has more than 256 characters.</exception>
    public string? User { get; init => field = Short(value, MaxUserLength, nameof(User)); }

    /// <summary>Gets the routing preferences for providers.</summary>
    public ProviderPreferences? Provider { get; init; }

    /// <summary>Gets the session ID, which groups requests in the logs. It takes precedence over <see cref="CallOptions.SessionId"/>.</summary>
    /// <value>At most 256 characters.</value>
    /// <exception cref="ArgumentException">The ID has more than 256 characters.</exception>
    public string? SessionId { get; init => field = Short(value, MaxSessionIdLength, nameof(SessionId)); }

    /// <summary>Gets the trace settings for the observability tools connected to the account.</summary>
    public TraceSettings? Trace { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>Returns the model and the number of documents, never their text.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{nameof(RerankRequest)} {{ Model = {Model}, Documents = {Documents.Count} }}";

    internal static RerankRequest Checked(RerankRequest request, [CallerArgumentExpression(nameof(request))] string? parameter = null)
    {
        ArgumentNullException.ThrowIfNull(request, parameter);
        var problem = string.IsNullOrWhiteSpace(request.Model?.Value) ? $"The request has no model: set {nameof(Model)}."
            : string.IsNullOrEmpty(request.Query) ? $"The request has no query: set {nameof(Query)}."
            : request.Documents.Count == 0 ? $"The request has nothing to rank: set {nameof(Documents)}."
            : request.Documents.Any(static document => document is null) ? "A document is null."
            : null;
        return problem is null ? request : throw new ArgumentException(problem, parameter);
    }

    // A value that the property would reject is kept raw.
    private RerankRequest(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("model"u8)) Model = json.Word<ModelId>();
            else if (json.Is("query"u8)) Query = json.String();
            else if (json.Is("documents"u8)) _documents = json.ListWithNulls<RerankDocument>();
            else if (json.Is("top_n"u8) && IsPositive(json)) TopN = json.Int32();
            else if (json.Is("user"u8) && IsShort(json, MaxUserLength)) User = json.String();
            else if (json.Is("provider"u8)) Provider = json.Value<ProviderPreferences>();
            else if (json.Is("session_id"u8) && IsShort(json, MaxSessionIdLength)) SessionId = json.String();
            else if (json.Is("trace"u8)) Trace = json.Value<TraceSettings>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    private static string? Short(string? value, int length, string name) => value is null || value.Length <= length
        ? value
        : throw new ArgumentException($"{name} has at most {length} characters; this one has {value.Length}.", name);

    private static bool IsPositive(WireReader ahead) => ahead.NumberOf() is null or >= 1;

    private static bool IsShort(WireReader ahead, int length) => !ahead.IsString || ahead.Text().Length <= length;

    static RerankRequest? IWire<RerankRequest>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("model"u8, Model?.Value);
        json.Member("query"u8, Query);
        json.Member("documents"u8, _documents);
        json.Member("top_n"u8, TopN);
        json.Member("user"u8, User);
        json.Member("provider"u8, Provider);
        json.Member("session_id"u8, SessionId);
        json.Member("trace"u8, Trace);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
