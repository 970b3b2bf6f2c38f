using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.ServerTools;

/// <summary>Represents the network access of a container. It is fixed when the container starts: a different policy later fails with status 409.</summary>
[JsonConverter(typeof(WireConverter<BashNetworkPolicy>))]
public sealed record BashNetworkPolicy : IWire<BashNetworkPolicy>
{
    /// <summary>Initializes a new instance of the <see cref="BashNetworkPolicy"/> class.</summary>
    public BashNetworkPolicy()
    {
    }

    /// <summary>Gets the type: <c>disabled</c> or <c>allowlist</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Gets the domains that the container can reach. <c>*</c> is a wildcard.</summary>
    /// <value>1 to 50 lowercase domains of at most 253 characters.</value>
    public IReadOnlyList<string>? AllowedDomains { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>Gets the policy without network access, which is the default.</summary>
    public static BashNetworkPolicy Disabled => new() { Type = "disabled" };

    /// <summary>Creates a policy that allows access to the specified domains only.</summary>
    /// <param name="domains">The domains, in lowercase. <c>*</c> is a wildcard.</param>
    /// <returns>The policy.</returns>
    public static BashNetworkPolicy Allow(params string[] domains)
    {
        ArgumentNullException.ThrowIfNull(domains);
        return new() { Type = "allowlist", AllowedDomains = domains };
    }

    private BashNetworkPolicy(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("type"u8)) Type = json.String();
            else if (json.Is("allowed_domains"u8)) AllowedDomains = json.StringsWithNulls();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static BashNetworkPolicy? IWire<BashNetworkPolicy>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("type"u8, Type);
        json.Member("allowed_domains"u8, AllowedDomains);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
