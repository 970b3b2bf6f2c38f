using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Plugins;

/// <summary>Represents rules that the completion must follow (<c>alignment</c>). In beta: only for accounts that OpenRouter has admitted.</summary>
[JsonConverter(typeof(WireConverter<AlignmentPlugin>))]
public sealed record AlignmentPlugin : Plugin, IWire<AlignmentPlugin>
{
    internal const string Tag = "alignment";

    /// <summary>Initializes a new instance of the <see cref="AlignmentPlugin"/> class.</summary>
    public AlignmentPlugin()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="AlignmentPlugin"/> class.</summary>
    /// <param name="rules">The rules.</param>
    public AlignmentPlugin(params string[] rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        Rules = rules;
    }

    /// <inheritdoc/>
    public override string Id => Tag;

    /// <summary>Gets the rules.</summary>
    /// <value>1 to 128 rules of 1 to 200 characters on one line.</value>
    public IReadOnlyList<string>? Rules { get; init; }

    /// <summary>Gets the consequence of a broken rule.</summary>
    /// <value>Default: <see cref="AlignmentMode.Enforce"/>.</value>
    public AlignmentMode? Mode { get; init; }

    /// <summary>Gets a value indicating whether the model is told the rules.</summary>
    /// <value>Default: <see langword="true"/>.</value>
    public bool? Instruct { get; init; }

    /// <summary>Gets the maximum number of retries of a turn that breaks a rule.</summary>
    /// <value>Default: 1.</value>
    public int? MaxRetries { get; init; }

    /// <summary>Gets the probability from which a rule counts as broken.</summary>
    /// <value>0 to 1. Default: 0.7.</value>
    public double? Threshold { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    internal AlignmentPlugin(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("id"u8)) json.Skip();
            else if (json.Is("rules"u8)) Rules = json.StringsWithNulls();
            else if (json.Is("mode"u8)) Mode = json.Word<AlignmentMode>();
            else if (json.Is("instruct"u8)) Instruct = json.Boolean();
            else if (json.Is("max_retries"u8)) MaxRetries = json.Int32();
            else if (json.Is("threshold"u8)) Threshold = json.Double();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static AlignmentPlugin? IWire<AlignmentPlugin>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    private protected override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, Id);
        json.Member("rules"u8, Rules);
        json.Member("mode"u8, Mode?.Value);
        json.Member("instruct"u8, Instruct);
        json.Member("max_retries"u8, MaxRetries);
        json.Member("threshold"u8, Threshold);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
