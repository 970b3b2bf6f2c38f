using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Failures;

/// <summary>Reads errors from JSON of any shape.</summary>
internal static class ErrorBody
{
    /// <summary>Finds the error in a JSON body of any shape.</summary>
    internal static ApiError? TryParse(string body)
    {
        if (body.AsSpan().TrimStart() is not ['{' or '[', ..])
        {
            return null;
        }

        try
        {
            return WireJson.Read<ApiErrorResponse>(Encoding.UTF8.GetBytes(body))?.Error ?? Bare(body);
        }
        catch (JsonException)
        {
            return Bare(body);
        }
    }

    /// <summary>Reads the parsed files in an error's metadata, in the form in which a message carries them.</summary>
    internal static List<Annotation>? FileAnnotations(ApiError error)
    {
        if (new ErrorMetadata(error.Metadata).FileAnnotations is not { ValueKind: JsonValueKind.Array } array)
        {
            return null;
        }

        var annotations = new List<Annotation>();
        foreach (var item in array.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.Object && WireJson.Read<Annotation>(JsonMarshal.GetRawUtf8Value(item)) is { } annotation)
            {
                annotations.Add(annotation);
            }
        }

        return annotations;
    }

    /// <summary>
    /// Redacts keys from every part of an error, and makes it valid UTF-8: a provider that cuts its text in the middle of a character sends bytes that
    /// cannot be printed.
    /// </summary>
    internal static ApiError Redacted(ApiError error, KeyRedactor keys) =>
        WireJson.Read<ApiError>(Encoding.UTF8.GetBytes(keys.Redact(Encoding.UTF8.GetString(WireJson.Write(error))))) ?? error;

    // JSON without the service's envelope: {"error":"words"}, {"message":"words"}, {"detail":[…]}.
    private static ApiError? Bare(string body)
    {
        try
        {
            using var document = JsonText.Parse(body);
            return FlatError.Of(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
