using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace OpenRouterSharp.Tests.Support;

/// <summary>Answers each request with the next of the given responses, verbatim, and remembers what was sent.</summary>
/// <remarks>
/// For what the library's own fake does not say: a key and an address as they were sent, a response without a content type or without any header, a body
/// that is a test's own stream, an exception of the transport's, a handler that is slow by its own clock, and no memory of its own in a measurement.
/// <see cref="Fake"/> serves all other tests.
/// </remarks>
internal sealed class StubHandler(params Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>[] responses) : HttpMessageHandler
{
    private int _sent;

    internal List<SentRequest> Requests { get; } = [];

    internal bool IsDisposed { get; private set; }

    internal static StubHandler Json(string body, int status = 200, params (string Name, string Value)[] headers) =>
        new((_, _) => Task.FromResult(Response(status, "application/json", new MemoryStream(Encoding.UTF8.GetBytes(body)), headers)));

    internal static StubHandler Body(string body, string? contentType, int status = 200, params (string Name, string Value)[] headers) =>
        new((_, _) => Task.FromResult(Response(status, contentType, new MemoryStream(Encoding.UTF8.GetBytes(body)), headers)));

    internal static StubHandler Events(string body, params (string Name, string Value)[] headers) => Events(new MemoryStream(Encoding.UTF8.GetBytes(body)), headers);

    internal static StubHandler Events(Stream body, params (string Name, string Value)[] headers) =>
        new((_, _) => Task.FromResult(Response(200, "text/event-stream", body, headers)));

    /// <summary>One response after the other; the last one is repeated.</summary>
    internal static StubHandler Sequence(params Func<HttpResponseMessage>[] responses) =>
        new([.. responses.Select(response => new Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>((_, _) => Task.FromResult(response())))]);

    internal static HttpResponseMessage Response(int status, string? contentType, string body, params (string Name, string Value)[] headers) =>
        Response(status, contentType, new MemoryStream(Encoding.UTF8.GetBytes(body)), headers);

    internal static HttpResponseMessage Response(int status, string? contentType, Stream body, params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StreamContent(body) };
        if (contentType is not null)
        {
            response.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        }

        foreach (var (name, value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    internal OpenRouterClient CreateClient(Action<OpenRouterClientOptions>? configure = null)
    {
        var options = new OpenRouterClientOptions { ApiKey = TestKey, Retry = new RetryOptions { MaxRetries = 0 } };
        configure?.Invoke(options);
        return new OpenRouterClient(options, new HttpClient(this) { Timeout = Timeout.InfiniteTimeSpan });
    }

    internal const string TestKey = "sk-or-v1-0123456789abcdef";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken);
        int index;
        lock (Requests)
        {
            Requests.Add(new SentRequest(request, body));
            index = Math.Min(_sent++, responses.Length - 1);
        }

        return await responses[index](request, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }

    internal sealed record SentRequest(HttpRequestMessage Message, string Body)
    {
        internal string? Header(string name) => Message.Headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;
    }
}
