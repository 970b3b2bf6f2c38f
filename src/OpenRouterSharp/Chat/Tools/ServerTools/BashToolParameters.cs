using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.ServerTools;

/// <summary>Represents the parameters of <see cref="BashTool"/>.</summary>
[JsonConverter(typeof(WireConverter<BashToolParameters>))]
public sealed record BashToolParameters : IWire<BashToolParameters>
{
    /// <summary>Initializes a new instance of the <see cref="BashToolParameters"/> class.</summary>
    public BashToolParameters()
    {
    }

    /// <summary>Gets the execution engine.</summary>
    public BashEngine? Engine { get; init; }

    /// <summary>Gets the container in which the shell runs.</summary>
    public BashEnvironment? Environment { get; init; }

    /// <summary>Gets the idle time after which the container sleeps. No longer accepted by OpenRouter.</summary>
    /// <value>Seconds, at most 2,592,000. Default: 900.</value>
    [Obsolete("No longer accepted by the service, which ends idle containers itself.")]
    public int? SleepAfterSeconds { get => FormerSleepAfterSeconds; init => FormerSleepAfterSeconds = value; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    internal int? FormerSleepAfterSeconds { get; init; }

    private BashToolParameters(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("engine"u8)) Engine = json.Word<BashEngine>();
            else if (json.Is("environment"u8)) Environment = json.Value<BashEnvironment>();
            else if (json.Is("sleep_after_seconds"u8)) FormerSleepAfterSeconds = json.Int32();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static BashToolParameters? IWire<BashToolParameters>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("engine"u8, Engine?.Value);
        json.Member("environment"u8, Environment);
        json.Member("sleep_after_seconds"u8, FormerSleepAfterSeconds);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
