using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp.Primitives;

/// <summary>Keeps a JSON value as it came and writes it back byte for byte; the framework's own converter re-escapes strings.</summary>
internal sealed class JsonElementConverter : JsonConverter<JsonElement>
{
    public override bool HandleNull => true;

    public override JsonElement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonElement.ParseValue(ref reader);

    public override void Write(Utf8JsonWriter writer, JsonElement value, JsonSerializerOptions options) =>
        RawJson.Write(writer, value);
}
