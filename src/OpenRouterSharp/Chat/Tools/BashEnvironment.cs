using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp;

/// <summary>Represents the container that a shell runs in.</summary>
public sealed record BashEnvironment
{
    /// <summary>Gets a container that is made for the request.</summary>
    public static BashEnvironment Auto => new() { Type = "container_auto" };

    /// <summary>Gets the kind: <c>container_auto</c> or <c>container_reference</c>.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; init; }

    /// <summary>Gets the id of an existing container.</summary>
    /// <value>At most 20 characters.</value>
    [JsonPropertyName("container_id")]
    public string? ContainerId { get; init; }

    /// <summary>Gets or sets the fields that have no member here, sent and kept as they are.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>Makes a reference to an existing container.</summary>
    /// <param name="containerId">The container's id.</param>
    /// <returns>The environment.</returns>
    public static BashEnvironment Container(string containerId)
    {
        ArgumentException.ThrowIfNullOrEmpty(containerId);
        return new() { Type = "container_reference", ContainerId = containerId };
    }
}
