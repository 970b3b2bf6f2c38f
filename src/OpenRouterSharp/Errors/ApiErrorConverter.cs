using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using OpenRouterSharp.Primitives;

namespace OpenRouterSharp;

/// <summary>Reads an error that is an object, as it should be, or only words.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiErrorConverter : JsonConverter<ApiError>
{
    /// <inheritdoc/>
    public override ApiError? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return reader.TokenType == JsonTokenType.StartObject
            ? JsonSerializer.Deserialize(ref reader, Info(options))
            : new ApiError { Message = LenientJson.ReadString(ref reader) };
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ApiError value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        JsonSerializer.Serialize(writer, value, Info(options));
    }

    private static JsonTypeInfo<ApiError> Info(JsonSerializerOptions options) => (JsonTypeInfo<ApiError>)options.GetTypeInfo(typeof(ApiError));
}
