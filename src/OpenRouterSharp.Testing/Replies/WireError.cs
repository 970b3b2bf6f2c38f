using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenRouterSharp.Testing.Replies;

/// <summary>Creates errors in the service's format.</summary>
internal static class WireError
{
    internal static ApiError Of(int code, string message, ErrorKind? type = null) => new()
    {
        Code = Code(code),
        Message = message,
        Metadata = type is { } kind ? WireJson.ToElement(new JsonObject { ["error_type"] = kind.Value }) : null,
    };

    internal static string Code(int status) => status.ToString(CultureInfo.InvariantCulture);

    /// <summary>Formats a delay as <c>Retry-After</c>: in whole seconds, rounded up.</summary>
    internal static string Seconds(TimeSpan wait) => Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);

    internal static byte[] Body(ApiError error) =>
        JsonSerializer.SerializeToUtf8Bytes(new ApiErrorResponse { Error = error }, WireJson.Info<ApiErrorResponse>());
}
