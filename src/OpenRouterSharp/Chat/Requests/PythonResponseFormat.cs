using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents output as Python code, supported by few providers (<c>python</c>).</summary>
[JsonConverter(typeof(WireConverter<PythonResponseFormat>))]
public sealed record PythonResponseFormat : ResponseFormat, IWire<PythonResponseFormat>
{
    internal const string Tag = "python";

    /// <summary>Initializes a new instance of the <see cref="PythonResponseFormat"/> class.</summary>
    public PythonResponseFormat()
    {
    }

    /// <inheritdoc/>
    public override string Type => Tag;

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    internal PythonResponseFormat(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("type"u8)) json.Skip();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static PythonResponseFormat? IWire<PythonResponseFormat>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    private protected override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, Type);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
