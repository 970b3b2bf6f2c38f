using System.Text;
using System.Text.Json;
using OpenRouterSharp.Failures;
using OpenRouterSharp.Http;

namespace OpenRouterSharp.Calls;

/// <summary>Reads the bytes of an answer that came whole, or throws the error that they are.</summary>
internal static class JsonAnswer
{
    /// <summary>Reads an answer.</summary>
    internal static T Read<T>(ReadOnlySpan<byte> body, Operation operation, AnswerReader<T> read, ApiResponse response, ErrorReader errors)
    {
        var json = Trim(body);
        if (json.IsEmpty)
        {
            throw errors.Empty(response, $"The answer of '{operation.Name}' is empty.");
        }

        try
        {
            var members = AnswerMembers.Find(json, operation.Promises);
            if (members.HasError && members.Promised.IsEmpty)
            {
                ThrowError(json, response, errors);
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

    /// <summary>Throws where a receipt is an error.</summary>
    internal static void ThrowIfError(ReadOnlySpan<byte> body, string? promised, ApiResponse response, ErrorReader errors)
    {
        var json = Trim(body);
        try
        {
            var members = json.IsEmpty ? default : AnswerMembers.Find(json, promised);
            if (members.HasError && members.Promised.IsEmpty)
            {
                ThrowError(json, response, errors);
            }
        }
        catch (JsonException)
        {
            // What is not JSON is no error of the service's.
        }
    }

    private static void ThrowError(ReadOnlySpan<byte> json, ApiResponse response, ErrorReader errors)
    {
        var text = Encoding.UTF8.GetString(json);
        if (ErrorBody.TryParse(text) is { } error)
        {
            throw errors.InBody(error, response, body: text);
        }
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> body) => (body.StartsWith("\uFEFF"u8) ? body[3..] : body).Trim(" \t\r\n"u8);

    // A body that holds a secret is in no exception.
    private static OpenRouterException Invalid(string what, ReadOnlySpan<byte> body, Operation operation, ApiResponse response, ErrorReader errors) =>
        operation.IsSecret
            ? errors.Invalid($"The answer of '{operation.Name}' {what}", response, default)
            : errors.Unusable($"The answer of '{operation.Name}' {what}", response, body);
}
