using System.Text;
using OpenRouterSharp.Failures;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Http;

/// <summary>Reads the failed responses of a client: how much, how long, and without a key.</summary>
internal sealed class ErrorReader(OpenRouterClientOptions options)
{
    /// <summary>The longest body that an exception carries, in characters.</summary>
    private const int MaxBodyLength = 32 * 1024;

    /// <summary>Reads the error of a response whose status is not a success.</summary>
    internal async ValueTask<OpenRouterException> ReadAsync(HttpResponseMessage response, string? key, string? advice, CancellationToken cancellationToken)
    {
        var body = Redact(await ReadBodyAsync(response, cancellationToken).ConfigureAwait(false), key);
        var now = options.TimeProvider.GetUtcNow();
        var status = (int)response.StatusCode;
        var context = ContextOf(response, body, now) with { Advice = status is 401 or 403 ? advice : null };
        return ErrorBody.TryParse(BodyLook.JsonIn(body)) is { } error
            ? ServiceFailure.Of(error, context, now)
            : ServiceFailure.NotJson(body, response.ReasonPhrase, response.Content.Headers.ContentType?.MediaType, response.Headers.Location, context, now);
    }

    /// <summary>Makes the exception of an error that came inside a successful response.</summary>
    internal OpenRouterException InBody(ApiError error, ApiResponse response, string? provider = null, string? generationId = null, string? body = null)
    {
        var now = options.TimeProvider.GetUtcNow();
        var context = ContextOf(response.Message, body is null ? null : Redact(body, response.Key), now) with { Provider = provider };
        var redacted = ErrorBody.Redacted(error, response.Key, options.ApiKey, options.ManagementKey);
        return ServiceFailure.Of(redacted, context with { GenerationId = generationId ?? context.GenerationId }, now);
    }

    /// <summary>Makes the exception of an answer that is not what the contract says.</summary>
    internal OpenRouterException Invalid(string message, ApiResponse response, ReadOnlySpan<byte> body, Exception? inner = null) =>
        ServiceFailure.Invalid(
            message,
            new ErrorContext
            {
                HttpStatus = (int)response.Message.StatusCode,
                GenerationId = ResponseHeaders.GenerationId(response.Message),
                Body = body.IsEmpty ? null : Redact(Text(body), response.Key),
            },
            inner);

    /// <summary>Makes the exception of a web page in place of an answer.</summary>
    internal OpenRouterException Page(ApiResponse response, ReadOnlySpan<byte> body)
    {
        var text = Redact(Text(body), response.Key);
        return ServiceFailure.Page(text, ContextOf(response.Message, text, options.TimeProvider.GetUtcNow()));
    }

    /// <summary>Makes the exception of an answer that broke off.</summary>
    /// <param name="message">The words.</param>
    /// <param name="response">The response.</param>
    /// <param name="stray">What stood in the answer and belongs to nothing.</param>
    internal OpenRouterException Interrupted(string message, ApiResponse response, ReadOnlySpan<byte> stray) =>
        StreamFailure.Interrupted(message, body: stray.IsEmpty ? null : Redact(Text(stray), response.Key));

    /// <summary>Makes the exception of a successful status with nothing in it.</summary>
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

    private string Redact(string text, string? key) => KeyRedactor.Redact(text, key, options.ApiKey, options.ManagementKey);

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
            // The status is the error; the body only explains it. What arrived is used.
        }

        return Text(buffer.WrittenSpan, options.Limits.ErrorBodyBytes);
    }
}
