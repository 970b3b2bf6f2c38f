using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents reasoning that only the provider can decrypt (<c>reasoning.encrypted</c>).</summary>
[JsonConverter(typeof(WireConverter<EncryptedReasoning>))]
public sealed record EncryptedReasoning : ReasoningDetail, IWire<EncryptedReasoning>
{
    internal const string Tag = "reasoning.encrypted";

    /// <summary>Initializes a new instance of the <see cref="EncryptedReasoning"/> class.</summary>
    public EncryptedReasoning()
    {
    }

    /// <inheritdoc/>
    public override string Type => Tag;

    /// <summary>Gets the opaque data. During streaming, it may be <c>[REDACTED]</c>.</summary>
    public string? Data { get; init => field = Changed(value); }

    internal EncryptedReasoning(ref WireReader json)
    {
        var start = json.TokenStart;
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("data"u8)) Data = json.String();
            else ReadMember(ref json);
        }

        Remember(ref json, outer, start);
    }

    static EncryptedReasoning? IWire<EncryptedReasoning>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    private protected override void WriteMembers(Utf8JsonWriter json)
    {
        json.Member("data"u8, Data);
    }
}
