using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.OAuth;

/// <summary>Represents an authorization code to exchange for a key.</summary>
[JsonConverter(typeof(WireConverter<OAuthCodeExchange>))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record OAuthCodeExchange : IWire<OAuthCodeExchange>
{
    /// <summary>Initializes a new instance of the <see cref="OAuthCodeExchange"/> class.</summary>
    /// <param name="code">The authorization code.</param>
    /// <exception cref="ArgumentException">The code is empty.</exception>
    public OAuthCodeExchange(string code)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        Code = code;
    }

    // Deserialization sets the members.
    private OAuthCodeExchange()
    {
    }

    /// <summary>Gets the authorization code.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Code { get; }

    /// <summary>Gets the code verifier, if the authorization was requested with a challenge.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? CodeVerifier { get; init; }

    /// <summary>Gets the method by which the challenge was derived from the verifier.</summary>
    public CodeChallengeMethod? CodeChallengeMethod { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>Returns the method, without the code and the verifier.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{nameof(OAuthCodeExchange)} {{ HasCodeVerifier = {CodeVerifier is not null}, CodeChallengeMethod = {CodeChallengeMethod} }}";

    internal static OAuthCodeExchange Checked(OAuthCodeExchange exchange, [CallerArgumentExpression(nameof(exchange))] string? parameter = null)
    {
        ArgumentNullException.ThrowIfNull(exchange, parameter);
        return string.IsNullOrWhiteSpace(exchange.Code) ? throw new ArgumentException("There is no authorization code to exchange.", parameter) : exchange;
    }

    private OAuthCodeExchange(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("code"u8)) Code = json.String();
            else if (json.Is("code_verifier"u8)) CodeVerifier = json.String();
            else if (json.Is("code_challenge_method"u8)) CodeChallengeMethod = json.Word<CodeChallengeMethod>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static OAuthCodeExchange? IWire<OAuthCodeExchange>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("code"u8, Code);
        json.Member("code_verifier"u8, CodeVerifier);
        json.Member("code_challenge_method"u8, CodeChallengeMethod?.Value);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
