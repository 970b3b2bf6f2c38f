using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using OpenRouterSharp.Errors;
using OpenRouterSharp.Serialization;

namespace OpenRouterSharp.Http;

/// <summary>Turns whatever a failed response carries into the one exception: JSON of any shape, a proxy's page, nothing, or a body without end.</summary>
internal sealed class ErrorReader(OpenRouterClientOptions options)
{
    /// <summary>The longest body that an exception carries, in characters.</summary>
    private const int MaxBodyLength = 32 * 1024;

    private const int MaxExcerptLength = 200;

    /// <summary>Reads the error of a response whose status is not a success.</summary>
    internal async ValueTask<OpenRouterException> ReadAsync(HttpResponseMessage response, string key, CancellationToken cancellationToken)
    {
        var body = KeyRedactor.Redact(await ReadBodyAsync(response, cancellationToken).ConfigureAwait(false), key);
        var now = options.TimeProvider.GetUtcNow();
        var context = ContextOf(response, body, now);
        return TryParse(body) is { } error ? Classify(error, context, now) : NotJson(response, body, context, now);
    }

    /// <summary>Makes the exception of an error that came inside a successful response.</summary>
    internal OpenRouterException InBody(ApiError error, HttpResponseMessage response, string key, string? provider = null, string? generationId = null, string? body = null)
    {
        var now = options.TimeProvider.GetUtcNow();
        var context = ContextOf(response, body is null ? null : KeyRedactor.Redact(body, key), now) with { Provider = provider };
        return Classify(Redacted(error, key), context with { GenerationId = generationId ?? context.GenerationId }, now);
    }

    /// <summary>Makes the exception of a generation that ended with the finish reason <c>error</c> and no further word.</summary>
    internal static OpenRouterException Unexplained(string? native, string? provider, string? generationId) =>
        new(ErrorKind.Unmapped, native is { Length: > 0 } word
            ? $"The model stopped with an error and no explanation (the provider's finish reason is '{word}')."
            : "The model stopped with an error and no explanation.")
        {
            ProviderName = provider,
            GenerationId = generationId,
            IsTransient = true,
        };

    /// <summary>Makes the exception of an answer that is not what the contract says.</summary>
    internal static OpenRouterException Invalid(string message, HttpResponseMessage response, ReadOnlySpan<byte> body, string key, Exception? inner = null) =>
        new(ErrorKind.InvalidResponse, message, inner)
        {
            StatusCode = (int)response.StatusCode,
            GenerationId = ResponseHeaders.GenerationId(response),
            ResponseBody = KeyRedactor.Redact(Text(body), key),
        };

    /// <summary>Makes the exception of a successful status with nothing in it.</summary>
    internal static OpenRouterException Empty(HttpResponseMessage response, string what) =>
        new(ErrorKind.EmptyResponse, what)
        {
            StatusCode = (int)response.StatusCode,
            GenerationId = ResponseHeaders.GenerationId(response),
            IsTransient = true,
        };

    private static OpenRouterException Classify(ApiError error, ErrorContext context, DateTimeOffset now) =>
        ErrorClassifier.Classify(error, context, now, FileAnnotations(error));

    private static ErrorContext ContextOf(HttpResponseMessage response, string? body, DateTimeOffset now) => new()
    {
        HttpStatus = (int)response.StatusCode,
        GenerationId = ResponseHeaders.GenerationId(response),
        Headers = ResponseHeaders.Error(response, now),
        Body = body,
    };

    private async ValueTask<string> ReadBodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var timer = new CancellationTokenSource(options.Limits.ErrorBodyTime, options.TimeProvider);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timer.Token);
        using var buffer = new PooledBuffer();
        try
        {
            var stream = await response.Content.ReadAsStreamAsync(linked.Token).ConfigureAwait(false);
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

    private static OpenRouterException NotJson(HttpResponseMessage response, string body, ErrorContext context, DateTimeOffset now)
    {
        var status = (int)response.StatusCode;

        // Statuses such as Cloudflare's 524 have no phrase of their own.
        var phrase = response.ReasonPhrase is { Length: > 0 } given ? " " + given : null;
        var head = string.Create(CultureInfo.InvariantCulture, $"The server answered {status}{phrase}");
        var message = response.Headers.Location is { } target && status is >= 300 and < 400
            ? $"{head} to {target}: the key and the prompt are not sent on. Is {nameof(OpenRouterClientOptions.Endpoint)} right?"
            : string.IsNullOrWhiteSpace(body)
                ? $"{head} with an empty body."
                : $"{head} with {response.Content.Headers.ContentType?.MediaType ?? "a body"} that is not OpenRouter's, perhaps a proxy's: {Excerpt(body)}";
        return ErrorClassifier.Classify(new ApiError { Message = message }, context with { Body = body.Length == 0 ? null : context.Body }, now);
    }

    private static string Excerpt(string body)
    {
        var start = body.IndexOf("<title>", StringComparison.OrdinalIgnoreCase);
        var end = start < 0 ? -1 : body.IndexOf("</title>", start, StringComparison.OrdinalIgnoreCase);
        var words = end < 0 ? body : WebUtility.HtmlDecode(body[(start + "<title>".Length)..end]);
        words = string.Join(' ', words.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return words.Length <= MaxExcerptLength ? words : string.Concat(words.AsSpan(0, MaxExcerptLength), "…");
    }

    // The parsed files stand in the metadata in the form in which a message carries them.
    private static List<Annotation>? FileAnnotations(ApiError error)
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

    private static ApiError Redacted(ApiError error, string key)
    {
        var json = JsonSerializer.Serialize(error, OpenRouterJson.Info<ApiError>());
        var redacted = KeyRedactor.Redact(json, key);
        return ReferenceEquals(json, redacted) || string.Equals(json, redacted, StringComparison.Ordinal)
            ? error
            : JsonSerializer.Deserialize(redacted, OpenRouterJson.Info<ApiError>()) ?? error;
    }

    private static string Text(ReadOnlySpan<byte> body, int limit = MaxBodyLength) =>
        Encoding.UTF8.GetString(body.Length > limit ? body[..limit] : body);
}
