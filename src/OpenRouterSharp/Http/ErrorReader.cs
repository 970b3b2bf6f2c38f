using System.Text;
using OpenRouterSharp.Failures;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Http;

/// <summary>
/// Makes every exception of what a server sends, or of a connection that fails: how much is read, how long, and without a key. Nothing else turns
/// a server's words into an exception.
/// </summary>
internal sealed class ErrorReader(OpenRouterClientOptions options)
{
    /// <summary>The longest body that an exception carries, in characters.</summary>
    private const int MaxBodyLength = 32 * 1024;

    /// <summary>Reads the error of a response whose status is not a success.</summary>
    /// <param name="response">The response.</param>
    /// <param name="key">The key that was sent.</param>
    /// <param name="keyHint">What the operation knows of the key that it wants.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    internal async ValueTask<OpenRouterException> ReadAsync(HttpResponseMessage response, string? key, string? keyHint, CancellationToken cancellationToken)
    {
        var keys = KeysOf(key);
        var body = keys.Redact(await ReadBodyAsync(response, cancellationToken).ConfigureAwait(false));
        var now = options.TimeProvider.GetUtcNow();
        var status = (int)response.StatusCode;
        var context = ContextOf(response, keys, body);
        context = context with { Hint = status is 401 or 403 && keyHint is not null ? keyHint : status == 401 ? KeyHint.Of(key, EndpointAddress.IsOpenRouter(options.Endpoint.Host)) : null };
        return ErrorBody.TryParse(body) is { } error
            ? ServiceFailure.Of(ErrorBody.Redacted(error, keys), context, now)
            : ServiceFailure.NotJson(
                body,
                keys.Redact(response.ReasonPhrase),
                keys.Redact(ResponseHeaders.MediaType(response).ToString()),
                keys.Redact(response.Headers.Location?.ToString()),
                context,
                now);
    }

    /// <summary>Makes the exception of an error that came inside a successful response.</summary>
    internal OpenRouterException InBody(ApiError error, ApiResponse response, string? provider = null, string? generationId = null, string? body = null)
    {
        var keys = KeysOf(response.Key);
        var context = ContextOf(response.Message, keys, keys.Redact(body), provider, generationId);
        return ServiceFailure.Of(ErrorBody.Redacted(error, keys), context, options.TimeProvider.GetUtcNow());
    }

    /// <summary>Makes the exception of a generation that ended with the finish reason <c>error</c> and no further word.</summary>
    internal OpenRouterException WithoutMessage(ApiResponse response, string? native, string? provider, string? generationId)
    {
        var keys = KeysOf(response.Key);
        return ServiceFailure.WithoutMessage(keys.Redact(native), ContextOf(response.Message, keys, body: null, provider, generationId));
    }

    /// <summary>
    /// Makes the exception of a successful response that holds no answer: the error that it is in another server's words, a web page, or an answer
    /// that is not what the contract says.
    /// </summary>
    /// <param name="message">The words for the last of these.</param>
    /// <param name="response">The response.</param>
    /// <param name="body">Its body.</param>
    internal OpenRouterException Unusable(string message, ApiResponse response, ReadOnlySpan<byte> body)
    {
        var keys = KeysOf(response.Key);
        var text = keys.Redact(Text(body));
        if (WebPage.IsPage(text))
        {
            return ServiceFailure.Page(text, keys.Redact(ResponseHeaders.MediaType(response.Message).ToString()), ContextOf(response.Message, keys, text));
        }

        return ErrorBody.TryParse(text) is { } error ? InBody(error, response, body: text) : Invalid(message, response, body);
    }

    /// <summary>Makes the exception of an answer that is not what the contract says.</summary>
    internal OpenRouterException Invalid(string message, ApiResponse response, ReadOnlySpan<byte> body)
    {
        var keys = KeysOf(response.Key);
        return ServiceFailure.Invalid(keys.Redact(message), ContextOf(response.Message, keys, body.IsEmpty ? null : keys.Redact(Text(body))));
    }

    /// <summary>Makes the exception of a successful status with nothing in it.</summary>
    internal OpenRouterException Empty(ApiResponse response, string message) => ServiceFailure.Empty(message, ContextOf(response.Message, KeysOf(response.Key), body: null));

    /// <summary>Makes the exception of a failure before the response's headers were in.</summary>
    internal OpenRouterException BeforeResponse(Exception e, string? key, bool isOwnersTimeout) =>
        new ConnectionFailure(options.Endpoint, KeysOf(key)).BeforeResponse(e, options.Timeouts.Connect, isOwnersTimeout);

    /// <summary>Makes the exception of a failure while the body was read.</summary>
    internal OpenRouterException WhileReading(Exception e, ApiResponse response, bool mayHaveBeenDone) =>
        new ConnectionFailure(options.Endpoint, KeysOf(response.Key)).WhileReading(e, mayHaveBeenDone);

    /// <summary>Names the generation in an exception that does not yet.</summary>
    internal OpenRouterException WithId(OpenRouterException e, ApiResponse response, string? generationId = null)
    {
        if (e.GenerationId is null && (ResponseHeaders.GenerationId(response.Message) ?? generationId) is { } id)
        {
            e.AttachGenerationId(KeysOf(response.Key).Redact(id));
        }

        return e;
    }

    /// <summary>Gives what takes the keys of an attempt out of texts.</summary>
    internal KeyRedactor KeysOf(string? key) => new(key, options.ApiKey, options.ManagementKey);

    private ErrorContext ContextOf(HttpResponseMessage response, KeyRedactor keys, string? body, string? provider = null, string? generationId = null) => new()
    {
        HttpStatus = (int)response.StatusCode,
        GenerationId = keys.Redact(generationId ?? ResponseHeaders.GenerationId(response)),
        Provider = keys.Redact(provider),
        Hints = ResponseHeaders.Error(response, options.TimeProvider.GetUtcNow()),
        Headers = ResponseHeaders.Copy(response, keys),
        Body = body is { Length: > MaxBodyLength } ? body[..MaxBodyLength] : body,
    };

    private static string Text(ReadOnlySpan<byte> body) => Encoding.UTF8.GetString(body);

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

        var body = buffer.WrittenSpan;
        return Text(body.Length > options.Limits.ErrorBodyBytes ? body[..options.Limits.ErrorBodyBytes] : body);
    }
}
