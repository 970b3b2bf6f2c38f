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
    /// <param name="response">The response.</param>
    /// <param name="key">The key that was sent.</param>
    /// <param name="secret">The secret in the body that was sent.</param>
    /// <param name="keyHint">The operation's hint for a rejected key.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    internal async ValueTask<OpenRouterException> ReadAsync(HttpResponseMessage response, string? key, string? secret, string? keyHint, CancellationToken cancellationToken)
    {
        var keys = KeysOf(key, secret);
        var body = keys.Redact(await ReadBodyAsync(response, cancellationToken).ConfigureAwait(false));
        var now = options.TimeProvider.GetUtcNow();
        var status = (int)response.StatusCode;
        var context = ContextOf(response, keys, body);
        context = context with { Hint = status is 401 or 403 && keyHint is not null ? keyHint : status == 401 ? KeyHint.Of(key, EndpointAddress.IsOpenRouter(options.Endpoint.Host)) : null };
        return ErrorBody.TryParse(BodyLook.JsonIn(body)) is { } error
            ? ServiceFailure.Of(ErrorBody.Redacted(error, keys), context, now)
            : ServiceFailure.NotJson(
                body,
                keys.Redact(response.ReasonPhrase),
                keys.Redact(ResponseHeaders.MediaType(response).ToString()),
                keys.Redact(response.Headers.Location?.ToString()),
                context,
                now);
    }

    /// <summary>Creates the exception for an error inside a successful response.</summary>
    internal OpenRouterException InBody(ApiError error, ApiResponse response, string? provider = null, string? generationId = null, string? body = null)
    {
        var keys = KeysOf(response.Key, response.Secret);
        var context = ContextOf(response.Message, keys, keys.Redact(body), provider, generationId);
        return ServiceFailure.Of(ErrorBody.Redacted(error, keys), context, options.TimeProvider.GetUtcNow());
    }

    /// <summary>Creates the exception for a generation with finish reason <c>error</c> and no message.</summary>
    internal OpenRouterException WithoutMessage(ApiResponse response, string? native, string? provider, string? generationId)
    {
        var keys = KeysOf(response.Key, response.Secret);
        return ServiceFailure.WithoutMessage(keys.Redact(native), ContextOf(response.Message, keys, body: null, provider, generationId));
    }

    /// <summary>
    /// Creates the exception for a successful response that is not the expected one: an error without the service's envelope, a web page, or a
    /// malformed response.
    /// </summary>
    /// <param name="message">The message for a malformed response.</param>
    /// <param name="response">The response.</param>
    /// <param name="body">Its body.</param>
    internal OpenRouterException Unusable(string message, ApiResponse response, ReadOnlySpan<byte> body)
    {
        var keys = KeysOf(response.Key, response.Secret);
        var text = keys.Redact(Text(body));
        if (WebPage.IsPage(text))
        {
            return ServiceFailure.Page(text, keys.Redact(ResponseHeaders.MediaType(response.Message).ToString()), ContextOf(response.Message, keys, text));
        }

        return ErrorBody.TryParse(text) is { } error ? InBody(error, response, body: text) : Invalid(message, response, body);
    }

    /// <summary>Creates the exception for a malformed response.</summary>
    internal OpenRouterException Invalid(string message, ApiResponse response, ReadOnlySpan<byte> body)
    {
        var keys = KeysOf(response.Key, response.Secret);
        return ServiceFailure.Invalid(keys.Redact(message), ContextOf(response.Message, keys, body.IsEmpty ? null : keys.Redact(Text(body))));
    }

    /// <summary>Creates the exception for an interrupted response.</summary>
    /// <param name="message">The message.</param>
    /// <param name="response">The response.</param>
    /// <param name="stray">The bytes of the response that belong to no event.</param>
    internal OpenRouterException Interrupted(string message, ApiResponse response, ReadOnlySpan<byte> stray) =>
        StreamFailure.Interrupted(message, body: stray.IsEmpty ? null : Shortened(KeysOf(response.Key, response.Secret).Redact(Text(stray))));

    /// <summary>Creates the exception for a successful status with an empty body.</summary>
    internal OpenRouterException Empty(ApiResponse response, string message) =>
        ServiceFailure.Empty(message, ContextOf(response.Message, KeysOf(response.Key, response.Secret), body: null));

    /// <summary>Creates the exception for a failure before the response headers were received.</summary>
    internal OpenRouterException BeforeResponse(Exception e, string? key, string? secret, bool isOwnersTimeout) =>
        new ConnectionFailure(options.Endpoint, KeysOf(key, secret)).BeforeResponse(e, options.Timeouts.Connect, isOwnersTimeout);

    /// <summary>Creates the exception for a failure while reading the body.</summary>
    internal OpenRouterException WhileReading(Exception e, ApiResponse response, bool mayHaveBeenDone) =>
        new ConnectionFailure(options.Endpoint, KeysOf(response.Key, response.Secret)).WhileReading(e, mayHaveBeenDone);

    /// <summary>Adds the generation ID to an exception that has none.</summary>
    internal OpenRouterException WithId(OpenRouterException e, ApiResponse response, string? generationId = null)
    {
        if (e.GenerationId is null && (ResponseHeaders.GenerationId(response.Message) ?? generationId) is { } id)
        {
            e.AttachGenerationId(KeysOf(response.Key, response.Secret).Redact(id));
        }

        return e;
    }

    /// <summary>Creates the redactor for the keys and the secret of an attempt.</summary>
    internal KeyRedactor KeysOf(string? key, string? secret) => new(key, secret, options.ApiKey, options.ManagementKey);

    private ErrorContext ContextOf(HttpResponseMessage response, KeyRedactor keys, string? body, string? provider = null, string? generationId = null) => new()
    {
        HttpStatus = (int)response.StatusCode,
        GenerationId = keys.Redact(generationId ?? ResponseHeaders.GenerationId(response)),
        Provider = keys.Redact(provider),
        Hints = ResponseHeaders.Error(response, options.TimeProvider.GetUtcNow()),
        Headers = ResponseHeaders.Copy(response, keys),
        Body = body is null ? null : Shortened(body),
    };

    private static string Text(ReadOnlySpan<byte> body) => Encoding.UTF8.GetString(body);

    private static string Shortened(string text) => text.Length > MaxBodyLength ? text[..MaxBodyLength] : text;

    private async ValueTask<string> ReadBodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var timer = new CancellationTokenSource(options.Limits.ErrorBodyTime, options.TimeProvider);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timer.Token);
        using var buffer = new PooledBuffer();
        try
        {
            var stream = BodyStream.Decode(response, await response.Content.ReadAsStreamAsync(linked.Token).ConfigureAwait(false));
            await using (stream.ConfigureAwait(false))
            {
                await BodyReader.FillAsync(stream, buffer, options.Limits.ErrorBodyBytes, linked.Token).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is not OpenRouterException && !cancellationToken.IsCancellationRequested)
        {
            // The status is the error, and the body only explains it: use whatever arrived.
        }

        var body = buffer.WrittenSpan;
        return Text(body.Length > options.Limits.ErrorBodyBytes ? body[..options.Limits.ErrorBodyBytes] : body);
    }
}
