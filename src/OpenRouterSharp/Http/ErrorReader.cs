using System.Text;
using OpenRouterSharp.Failures;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Http;

/// <summary>Reads failed responses within limits of size and time, and redacts keys from them.</summary>
internal sealed class ErrorReader(OpenRouterClientOptions options)
{
    /// <summary>The maximum length of the body in an exception, in characters.</summary>
    private const int MaxBodyLength = 32 * 1024;

    /// <summary>Reads the error of a response whose status is not a success.</summary>
    internal async ValueTask<OpenRouterException> ReadAsync(HttpResponseMessage response, string? key, string? secret, string? advice, CancellationToken cancellationToken)
    {
        var body = Redact(await ReadBodyAsync(response, cancellationToken).ConfigureAwait(false), key, secret);
        var now = options.TimeProvider.GetUtcNow();
        var status = (int)response.StatusCode;
        var context = ContextOf(response, body, now) with { Advice = status is 401 or 403 ? advice : null };
        return ErrorBody.TryParse(BodyLook.JsonIn(body)) is { } error
            ? ServiceFailure.Of(error, context, now)
            : ServiceFailure.NotJson(body, response.ReasonPhrase, response.Content.Headers.ContentType?.MediaType, response.Headers.Location, context, now);
    }

    /// <summary>Creates the exception for an error inside a successful response.</summary>
    internal OpenRouterException InBody(ApiError error, ApiResponse response, string? provider = null, string? generationId = null, string? body = null)
    {
        var now = options.TimeProvider.GetUtcNow();
        var context = ContextOf(response.Message, body is null ? null : Redact(body, response.Key, response.Secret), now) with { Provider = provider };
        var redacted = ErrorBody.Redacted(error, response.Key, response.Secret, options.ApiKey, options.ManagementKey);
        return ServiceFailure.Of(redacted, context with { GenerationId = generationId ?? context.GenerationId }, now);
    }

    /// <summary>Creates the exception for a malformed response.</summary>
    internal OpenRouterException Invalid(string message, ApiResponse response, ReadOnlySpan<byte> body, Exception? inner = null) =>
        ServiceFailure.Invalid(
            message,
            new ErrorContext
            {
                HttpStatus = (int)response.Message.StatusCode,
                GenerationId = ResponseHeaders.GenerationId(response.Message),
                Body = body.IsEmpty ? null : Redact(Text(body), response.Key, response.Secret),
            },
            inner);

    /// <summary>Creates the exception for a web page instead of a response.</summary>
    internal OpenRouterException Page(ApiResponse response, ReadOnlySpan<byte> body)
    {
        var text = Redact(Text(body), response.Key, response.Secret);
        return ServiceFailure.Page(text, ContextOf(response.Message, text, options.TimeProvider.GetUtcNow()));
    }

    /// <summary>Creates the exception for an interrupted response.</summary>
    /// <param name="message">The message.</param>
    /// <param name="response">The response.</param>
    /// <param name="stray">The bytes of the response that belong to no event.</param>
    internal OpenRouterException Interrupted(string message, ApiResponse response, ReadOnlySpan<byte> stray) =>
        StreamFailure.Interrupted(message, body: stray.IsEmpty ? null : Redact(Text(stray), response.Key, response.Secret));

    /// <summary>Creates the exception for a successful status with an empty body.</summary>
    internal static OpenRouterException Empty(ApiResponse response, string message) =>
        ServiceFailure.Empty(message, (int)response.Message.StatusCode, ResponseHeaders.GenerationId(response.Message));

    private static ErrorContext ContextOf(HttpResponseMessage response, string? body, DateTimeOffset now) => new()
    {
        HttpStatus = (int)response.StatusCode,
        GenerationId = ResponseHeaders.GenerationId(response),
        Headers = ResponseHeaders.Error(response, now),
        Body = body,
    };

    private static string Text(ReadOnlySpan<byte> body, int limit = MaxBodyLength) =>
        Encoding.UTF8.GetString(body.Length > limit ? body[..limit] : body);

    private string Redact(string text, string? key, string? secret) => KeyRedactor.Redact(text, key, secret, options.ApiKey, options.ManagementKey);

    private async ValueTask<string> ReadBodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var timer = new CancellationTokenSource(options.Limits.ErrorBodyTime, options.TimeProvider);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timer.Token);
        using var buffer = new PooledBuffer();
        try
        {
            var stream = await BodyStream.OpenAsync(response, linked.Token).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                await BodyReader.FillAsync(stream, buffer, options.Limits.ErrorBodyBytes, linked.Token).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is not OpenRouterException && !cancellationToken.IsCancellationRequested)
        {
            // The status is the error, and the body only explains it: use whatever arrived.
        }

        return Text(buffer.WrittenSpan, options.Limits.ErrorBodyBytes);
    }
}
