using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.ServerTools;

/// <summary>Represents the container in which a shell runs.</summary>
[JsonConverter(typeof(WireConverter<BashEnvironment>))]
public sealed record BashEnvironment : IWire<BashEnvironment>
{
    /// <summary>Initializes a new instance of the <see cref="BashEnvironment"/> class.</summary>
    public BashEnvironment()
    {
    }

    /// <summary>Gets the environment of a container created for the request.</summary>
    public static BashEnvironment Auto => new() { Type = "container_auto" };

    /// <summary>Gets the type: <c>container_auto</c> or <c>container_reference</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Gets the ID of an existing container.</summary>
    /// <value>1 to 40 letters, digits, underscores and hyphens.</value>
    public string? ContainerId { get; init; }

    /// <summary>Gets the IDs of stored files to copy into the container before the shell runs.</summary>
    /// <value>At most 20 IDs (<c>or_file_…</c>).</value>
    public IReadOnlyList<string>? FileIds { get; init; }

    /// <summary>Gets the network access of the container.</summary>
    /// <value>Default: <see cref="BashNetworkPolicy.Disabled"/>.</value>
    public BashNetworkPolicy? NetworkPolicy { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>Creates a reference to an existing container.</summary>
    /// <param name="containerId">The container ID.</param>
    /// <returns>The environment.</returns>
    public static BashEnvironment Container(string containerId)
    {
        ArgumentException.ThrowIfNullOrEmpty(containerId);
        return new() { Type = "container_reference", ContainerId = containerId };
    }

    private BashEnvironment(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("type"u8)) Type = json.String();
            else if (json.Is("container_id"u8)) ContainerId = json.String();
            else if (json.Is("file_ids"u8)) FileIds = json.StringsWithNulls();
            else if (json.Is("network_policy"u8)) NetworkPolicy = json.Value<BashNetworkPolicy>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static BashEnvironment? IWire<BashEnvironment>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("type"u8, Type);
        json.Member("container_id"u8, ContainerId);
        json.Member("file_ids"u8, FileIds);
        json.Member("network_policy"u8, NetworkPolicy);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
