using System.Collections;
using System.Reflection;
using System.Text.Json;
using OpenRouterSharp.Tests.Diagnostics;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Failures;

/// <summary>A server that repeats the key, in every place where it can: it comes out nowhere.</summary>
public sealed class KeySweepTests : IDisposable
{
    // As gateways make them: base64, which JSON escapes.
    private const string Key = "gw+Zm9v/YmFyQmF6+cXV4/Zm9vYmFy==";

    private static readonly string _escaped = Key.Replace("+", "\\u002b", StringComparison.Ordinal).Replace("/", "\\/", StringComparison.Ordinal);

    private readonly TelemetryProbe _probe = new();

    public void Dispose() => _probe.Dispose();

    public static TheoryData<string> Places => [.. _answers.Keys];

    private static readonly Dictionary<string, Func<HttpResponseMessage>> _answers = new()
    {
        ["reason phrase"] = static () => With(StubHandler.Response(502, "text/html", "<html>"), static response => response.ReasonPhrase = $"Bad {Key}"),
        ["Location"] = static () => StubHandler.Response(307, null, string.Empty, ("Location", $"https://elsewhere.test/?key={Key}")),
        ["escaped Location"] = static () => StubHandler.Response(307, null, string.Empty, ("Location", $"https://elsewhere.test/?key={Uri.EscapeDataString(Key)}")),
        ["Content-Type"] = static () => With(StubHandler.Response(502, null, "no"), static response => response.Content.Headers.TryAddWithoutValidation("Content-Type", $"text/{Key}")),
        ["Content-Type at 200"] = static () => With(StubHandler.Response(200, null, "<html>"), static response => response.Content.Headers.TryAddWithoutValidation("Content-Type", $"text/{Key}")),
        ["Content-Encoding"] = static () => With(StubHandler.Response(200, null, "no"), static response => response.Content.Headers.TryAddWithoutValidation("Content-Encoding", Key)),
        ["X-Generation-Id"] = static () => StubHandler.Response(500, "application/json", """{"error":{"code":500,"message":"m"}}""", ("X-Generation-Id", Key)),
        ["header's name"] = static () => StubHandler.Response(500, "application/json", """{"error":{"code":500,"message":"m"}}""", ("X-Gateway", $"Bearer {Key}")),
        ["id beside an error"] = static () => Json($$$"""{"id":"{{{_escaped}}}","error":{"code":500,"message":"m"}}"""),
        ["provider beside an error"] = static () => Json($$$"""{"id":"g","provider":"{{{_escaped}}}","error":{"code":500,"message":"m"}}"""),
        ["choice with an error"] = static () => Json($$$"""{"id":"{{{_escaped}}}","provider":"{{{_escaped}}}","choices":[{"error":{"code":500,"message":"{{{_escaped}}}"}}]}"""),
        ["native finish reason"] = static () => Json($$$"""{"id":"{{{Key}}}","provider":"{{{Key}}}","choices":[{"message":{},"finish_reason":"error","native_finish_reason":"{{{_escaped}}}"}]}"""),
        ["name in broken JSON"] = static () => Json($$$"""{"id":"g","{{{Key}}}":[tru]}"""),
        ["escaped name in broken JSON"] = static () => Json($$$"""{"id":"g","{{{_escaped}}}":[tru]}"""),
        ["value behind a fault"] = static () => Json($$$"""{"id":g{{{Key}}}"""),
        ["page at 200"] = static () => StubHandler.Response(200, "text/html", $"<html><title>{Key}</title></html>"),
        ["page with a status"] = static () => StubHandler.Response(503, "text/html", $"<html><title>{System.Net.WebUtility.HtmlEncode(Key)}</title></html>"),
        ["words at 200"] = static () => Json($$$"""{"code":1,"msg":"{{{_escaped}}}"}"""),
        ["no choices"] = static () => Json($$$"""{"id":"{{{_escaped}}}","choices":[]}"""),
        ["empty body"] = static () => StubHandler.Response(200, "application/json", string.Empty, ("X-Generation-Id", Key)),
        ["everything of an error"] = static () => StubHandler.Response(429, "application/json", Error(_escaped)),
        ["everything of an error inside 200"] = static () => Json(Error(_escaped)),
        ["everything of an error, unescaped"] = static () => StubHandler.Response(429, "application/json", Error(Key)),
        ["JSON in JSON"] = static () => StubHandler.Response(400, "application/json", $$$"""{"error":{"code":400,"message":{{{JsonSerializer.Serialize(Error(_escaped))}}}}}"""),
        ["event of a stream"] = static () => Events($"data: {OnOneLine(Error(_escaped))}\n\n"),
        ["event behind content"] = static () => Events(Content + $"data: {OnOneLine(Error(_escaped))}\n\n"),
        ["broken event behind content"] = static () => Events(Content + $"data: {Error(_escaped)}\n\n"),
        ["event that is broken"] = static () => Events($$$"""data: {"id":"{{{_escaped}}}","{{{_escaped}}}":[tru]}""" + "\n\n"),
        ["stream that breaks off"] = static () => Events(Content),
        ["whole answer"] = static () => Json($$$"""
            {"id":"{{{_escaped}}}","model":"{{{_escaped}}}","provider":"{{{_escaped}}}","service_tier":"{{{_escaped}}}",
            "choices":[{"message":{"content":"a"},"finish_reason":"{{{_escaped}}}","native_finish_reason":"{{{_escaped}}}"}],"usage":{"prompt_tokens":1}}
            """),
    };

    private static string Content => $$$"""data: {"id":"{{{_escaped}}}","provider":"{{{_escaped}}}","choices":[{"delta":{"content":"a"}}]}""" + "\n\n";

    private static string Error(string key) => $$$"""
        {"error":{"code":"{{{key}}}","message":"No entry for {{{key}}}.","type":"{{{key}}}","param":"{{{key}}}","{{{key}}}":"{{{key}}}",
        "availability":{"code":"{{{key}}}","retryable":false,"requested_models":["{{{key}}}"],"fallback_models":["{{{key}}}"],"docs_url":"{{{key}}}"},
        "metadata":{"error_type":"{{{key}}}","provider_name":"{{{key}}}","provider_code":"{{{key}}}",
        "raw":"{\"error\":\"{{{JsonSerializer.Serialize(key)[1..^1].Replace("\\u0022", string.Empty, StringComparison.Ordinal)}}}\"}",
        "reasons":["{{{key}}}"],"flagged_input":"{{{key}}}","patterns":["{{{key}}}"],"model_slug":"{{{key}}}","limit_source":"{{{key}}}","remedy_hint":"{{{key}}}",
        "previous_errors":[{"provider":"{{{key}}}","code":"{{{key}}}","message":"{{{key}}}","raw":"{{{key}}}"}],
        "file_annotations":[{"type":"file","file":{"hash":"{{{key}}}","name":"{{{key}}}"}}]}},"user_id":"{{{key}}}"}
        """;

    private static string OnOneLine(string text) => text.Replace("\n", string.Empty, StringComparison.Ordinal);

    private static HttpResponseMessage Json(string body) => StubHandler.Response(200, "application/json", body);

    private static HttpResponseMessage Events(string body) => StubHandler.Response(200, "text/event-stream", body);

    private static HttpResponseMessage With(HttpResponseMessage response, Action<HttpResponseMessage> change)
    {
        change(response);
        return response;
    }

    private OpenRouterClient Client(string place) => StubHandler.Sequence(_answers[place]).CreateClient(options =>
    {
        options.ApiKey = Key;
        options.Endpoint = new Uri($"https://{_probe.Host}/api/v1/");
        options.LoggerFactory = _probe.Logs;
        options.Retry = new RetryOptions { MaxRetries = 1, BaseDelay = TimeSpan.Zero };
    });

    [Theory]
    [MemberData(nameof(Places))]
    public async Task CompleteAsync_KeyRepeatedByTheServer_ComesOutNowhere(string place)
    {
        using var client = Client(place);

        AssertNowhere(await Record.ExceptionAsync(() => client.Chat.CompleteAsync(Fixtures.Request)));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task StreamAsync_KeyRepeatedByTheServer_ComesOutNowhere(string place)
    {
        using var client = Client(place);

        AssertNowhere(await Record.ExceptionAsync(() => client.Chat.StreamAsync(Fixtures.Request).ToListAsync()));
    }

    [Theory]
    [InlineData("HTTP/1.1 2x0 " + Key + "\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\n" + Key + "\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" + Key + "\r\n")]
    public async Task CompleteAsync_KeyInBytesThatAreNoHttp_ComesOutNowhere(string answer)
    {
        await using var server = RawServer.Start(answer);
        using var client = new OpenRouterClient(new OpenRouterClientOptions { ApiKey = Key, Endpoint = server.Endpoint, Retry = new RetryOptions { MaxRetries = 0 } });

        AssertNotIn(await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request)));
    }

    private void AssertNowhere(Exception? e)
    {
        var span = _probe.Span;
        var telemetry = _probe.Logs.Entries.Select(static entry => entry.Text)
            .Concat([span.DisplayName, span.StatusDescription ?? string.Empty])
            .Concat(span.TagObjects.Concat(span.Events.SelectMany(static e => e.Tags)).Concat(_probe.Measurements.SelectMany(static m => m.Tags)).Select(static tag => $"{tag.Key}={Text(tag.Value)}"));
        AssertHoldsNone(telemetry);
        if (e is not null)
        {
            AssertNotIn(Assert.IsType<OpenRouterException>(e));
        }
    }

    private static void AssertNotIn(OpenRouterException e)
    {
        AssertHoldsNone(Texts(e).Concat([e.ToString()]));
        for (Exception? inner = e.InnerException; inner is not null; inner = inner.InnerException)
        {
            AssertHoldsNone([inner.ToString()]);
            Assert.IsNotType<JsonException>(inner, exactMatch: false);
        }

        Assert.All(e.AttemptErrors, AssertNotIn);
    }

    // What arrived before is the answer, and not the exception's.
    private static IEnumerable<string> Texts(OpenRouterException e) => typeof(OpenRouterException).GetProperties(BindingFlags.Instance | BindingFlags.Public)
        .Where(static property => property.Name is not (nameof(OpenRouterException.Partial) or nameof(OpenRouterException.AttemptErrors) or nameof(Exception.TargetSite)))
        .Select(property => property.GetValue(e))
        .SelectMany(Flat);

    private static IEnumerable<string> Flat(object? value) => value switch
    {
        null => [],
        JsonElement json => [json.GetRawText()],
        IReadOnlyDictionary<string, string> map => map.Select(static pair => $"{pair.Key}: {pair.Value}"),
        string text => [text],
        IEnumerable list => list.Cast<object?>().SelectMany(Flat),
        ErrorAvailability or Annotation => [JsonSerializer.Serialize(value, value.GetType(), OpenRouterJson.Options)],
        ModerationDetails details => [.. details.Reasons, .. details.Patterns, details.ToString()],
        _ => [value.ToString() ?? string.Empty],
    };

    private static string? Text(object? value) => value is string[] words ? string.Join(',', words) : value?.ToString();

    private static void AssertHoldsNone(IEnumerable<string> texts)
    {
        string[] spellings = [Key, _escaped, _escaped.Replace("\\", "\\\\", StringComparison.Ordinal), Uri.EscapeDataString(Key), JsonSerializer.Serialize(Key)[1..^1]];
        Assert.All(texts, text => Assert.All(spellings, spelling => Assert.DoesNotContain(spelling, text, StringComparison.OrdinalIgnoreCase)));
    }
}
