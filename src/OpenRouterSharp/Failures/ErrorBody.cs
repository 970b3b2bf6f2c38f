using System.Text.Json;

namespace OpenRouterSharp.Failures;

/// <summary>Reads errors out of JSON of any shape.</summary>
internal static class ErrorBody
{
    /// <summary>Finds the error in a body of JSON, whatever its shape.</summary>
    internal static ApiError? TryParse(string body)
    {
        if (body.AsSpan().TrimStart() is not ['{' or '[', ..])
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(body, OpenRouterJson.Info<ApiErrorResponse>())?.Error ?? Bare(body);
        }
        catch (JsonException)
        {
            return Bare(body);
        }
    }

    /// <summary>Reads the parsed files that stand in an error's metadata in the form in which a message carries them.</summary>
    internal static List<Annotation>? FileAnnotations(ApiError error)
    {
        if (new ErrorMetadata(error.Metadata).FileAnnotations is not { ValueKind: JsonValueKind.Array } array)
        {
            return null;
        }

        var annotations = new List<Annotation>();
        foreach (var item in array.EnumerateArray())
        {
            try
            {
                if (item.ValueKind == JsonValueKind.Object && item.Deserialize(OpenRouterJson.Info<Annotation>()) is { } annotation)
                {
                    annotations.Add(annotation);
                }
            }
            catch (JsonException)
            {
                // A file that cannot be read does not hide the error that it came with; the metadata still holds it.
            }
        }

        return annotations;
    }

    /// <summary>Takes keys out of every part of an error.</summary>
    internal static ApiError Redacted(ApiError error, params ReadOnlySpan<string?> keys)
    {
        var json = JsonSerializer.Serialize(error, OpenRouterJson.Info<ApiError>());
        var redacted = KeyRedactor.Redact(json, keys);
        return ReferenceEquals(json, redacted) || string.Equals(json, redacted, StringComparison.Ordinal)
            ? error
            : JsonSerializer.Deserialize(redacted, OpenRouterJson.Info<ApiError>()) ?? error;
    }

    // Not the service's envelope, but JSON all the same: {"error":"words"}, {"message":"words"}, {"detail":[…]}.
    private static ApiError? Bare(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return ProviderMessage.Dig(document.RootElement) is { } words ? new ApiError { Message = words } : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
