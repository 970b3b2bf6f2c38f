using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using OpenRouterSharp.Primitives;

namespace OpenRouterSharp;

/// <summary>Reads an error that is an object, as it should be, or only words; what says nothing is no error.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiErrorConverter : JsonConverter<ApiError>
{
    /// <inheritdoc/>
    public override ApiError? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            return JsonSerializer.Deserialize(ref reader, Info(options));
        }

        // Some hosts say that there is no error with an empty text or list, or with false.
        var words = reader.TokenType == JsonTokenType.False ? null : LenientJson.ReadString(ref reader);
        return words is null or "" or "[]" ? null : new ApiError { Message = words };
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ApiError value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        JsonSerializer.Serialize(writer, value, Info(options));
    }

    private static JsonTypeInfo<ApiError> Info(JsonSerializerOptions options) => (JsonTypeInfo<ApiError>)options.GetTypeInfo(typeof(ApiError));
}
