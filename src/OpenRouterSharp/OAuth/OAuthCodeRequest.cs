using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;
using OpenRouterSharp.Keys;

namespace OpenRouterSharp.OAuth;

/// <summary>Represents a request for an authorization code, with the settings of the key that it will be exchanged for.</summary>
[JsonConverter(typeof(WireConverter<OAuthCodeRequest>))]
public sealed record OAuthCodeRequest : IWire<OAuthCodeRequest>
{
    private const int MaxLabelLength = 100;

    /// <summary>Initializes a new instance of the <see cref="OAuthCodeRequest"/> class.</summary>
    /// <param name="callbackUri">The address to which the user returns: HTTPS, or HTTP on <c>localhost</c> or <c>127.0.0.1</c>.</param>
    /// <exception cref="ArgumentException">The address is not of that kind.</exception>
    public OAuthCodeRequest(Uri callbackUri) => CallbackUrl = CallbackAddress.Checked(callbackUri, nameof(callbackUri)).AbsoluteUri;

    // Deserialization sets the members.
    private OAuthCodeRequest()
    {
    }

    /// <summary>Gets the address to which the user returns.</summary>
    public string? CallbackUrl { get; }

    /// <summary>Gets the code challenge (<see cref="OAuthAuthorization.CodeChallenge"/>), so that only the holder of the verifier can exchange the code.</summary>
    public string? CodeChallenge { get; init; }

    /// <summary>Gets the method by which the challenge was derived from the verifier.</summary>
    public CodeChallengeMethod? CodeChallengeMethod { get; init; }

    /// <summary>Gets the label of the key.</summary>
    /// <value>At most 100 characters. Default: the name of the app.</value>
    /// <exception cref="ArgumentException">The label has more than 100 characters.</exception>
    public string? KeyLabel
    {
        get;
        init => field = value is null or { Length: <= MaxLabelLength }
            ? value
            : throw new ArgumentException($"A label has at most {MaxLabelLength} characters; this one has {value.Length}.", nameof(KeyLabel));
    }

    /// <summary>Gets the spending limit of the key.</summary>
    /// <value>US dollars. Default: unlimited.</value>
    public decimal? Limit { get; init; }

    /// <summary>Gets the interval at which the limit resets (<c>usage_limit_type</c>).</summary>
    /// <value>Default: never.</value>
    public LimitReset? LimitReset { get; init; }

    /// <summary>Gets the expiration time of the key, which is sent in UTC.</summary>
    /// <value>Default: never.</value>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Gets the ID of the workspace of the key, a UUID.</summary>
    /// <value>Default: the default workspace.</value>
    public string? WorkspaceId { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    internal static OAuthCodeRequest Checked(OAuthCodeRequest request, [CallerArgumentExpression(nameof(request))] string? parameter = null)
    {
        ArgumentNullException.ThrowIfNull(request, parameter);
        return string.IsNullOrWhiteSpace(request.CallbackUrl) ? throw new ArgumentException("The request has no callback address.", parameter) : request;
    }

    // A label that the property would reject is kept raw.
    private OAuthCodeRequest(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("callback_url"u8)) CallbackUrl = json.String();
            else if (json.Is("code_challenge"u8)) CodeChallenge = json.String();
            else if (json.Is("code_challenge_method"u8)) CodeChallengeMethod = json.Word<CodeChallengeMethod>();
            else if (json.Is("key_label"u8) && IsShort(json)) KeyLabel = json.String();
            else if (json.Is("limit"u8)) Limit = json.Decimal();
            else if (json.Is("usage_limit_type"u8)) LimitReset = json.Word<LimitReset>();
            else if (json.Is("expires_at"u8)) ExpiresAt = json.Time();
            else if (json.Is("workspace_id"u8)) WorkspaceId = json.String();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    private static bool IsShort(WireReader ahead) => !ahead.IsString || ahead.Text().Length <= MaxLabelLength;

    static OAuthCodeRequest? IWire<OAuthCodeRequest>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("callback_url"u8, CallbackUrl);
        json.Member("code_challenge"u8, CodeChallenge);
        json.Member("code_challenge_method"u8, CodeChallengeMethod?.Value);
        json.Member("key_label"u8, KeyLabel);
        json.Member("limit"u8, Limit);
        json.Member("usage_limit_type"u8, LimitReset?.Value);
        json.Member("expires_at"u8, ExpiresAt);
        json.Member("workspace_id"u8, WorkspaceId);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
