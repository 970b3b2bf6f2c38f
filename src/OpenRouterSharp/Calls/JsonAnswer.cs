using System.Text;
using System.Text.Json;
using OpenRouterSharp.Failures;
using OpenRouterSharp.Http;

namespace OpenRouterSharp.Calls;

/// <summary>Reads a complete response body, or throws the error that it contains.</summary>
internal static class JsonAnswer
{
    /// <summary>Reads a response.</summary>
    internal static T Read<T>(ReadOnlySpan<byte> body, Operation operation, AnswerReader<T> read, ApiResponse response, ErrorReader errors)
    {
        var json = Trim(body);
        if (json.IsEmpty)
        {
            throw errors.Empty(response, $"The response to '{operation.Name}' is empty.");
        }

        try
        {
            // A body without the word cannot be an error.
            if (operation.IsReadWhole && json.IndexOf("\"error\""u8) < 0)
            {
                return read(json, response.Info) ?? throw Invalid("is null.", body, operation, response, errors);
            }

            var members = AnswerMembers.Find(json, operation.Promises);
            if (members.HasError && members.Promised.IsEmpty)
            {
                ThrowError(json, operation.IsSecret, response, errors);
            }

            if (operation.Answer == AnswerKind.Data)
            {
                json = members.Promised.IsEmpty ? throw Invalid($"has no '{operation.Promises}'.", body, operation, response, errors) : members.Promised;
            }

            return read(json, response.Info) ?? throw Invalid("is null.", body, operation, response, errors);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw Invalid($"cannot be read: {JsonFault.Describe(e)}", body, operation, response, errors);
        }
    }

    /// <summary>Throws if a response without content is an error.</summary>
    internal static void ThrowIfError(ReadOnlySpan<byte> body, string? promised, ApiResponse response, ErrorReader errors)
    {
        var json = Trim(body);
        try
        {
            var members = json.IsEmpty ? default : AnswerMembers.Find(json, promised);
            if (members.HasError && members.Promised.IsEmpty)
            {
                ThrowError(json, isSecret: false, response, errors);
            }
        }
        catch (JsonException)
        {
            // A body that is not JSON is not an error of the service.
        }
    }

    private static void ThrowError(ReadOnlySpan<byte> json, bool isSecret, ApiResponse response, ErrorReader errors)
    {
        var text = Encoding.UTF8.GetString(json);
        if (ErrorBody.TryParse(text) is { } error)
        {
            throw errors.InBody(error, response, body: isSecret ? null : text);
        }
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> body)
    {
        BodyLook.Of(body, out var content);
        return content.Trim(" \t\r\n"u8);
    }

    // Secrets in a response body must not reach an exception.
    private static OpenRouterException Invalid(string what, ReadOnlySpan<byte> body, Operation operation, ApiResponse response, ErrorReader errors)
    {
        var message = $"The response to '{operation.Name}' {what}";
        return operation.IsSecret ? errors.Invalid(message, response, default) : errors.Unusable(message, response, body);
    }
}
