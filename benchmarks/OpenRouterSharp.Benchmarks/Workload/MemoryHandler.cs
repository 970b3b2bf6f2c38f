using System.Net;
using System.Net.Http.Headers;

namespace OpenRouterSharp.Benchmarks.Workload;

/// <summary>Answers every request from memory.</summary>
public sealed class MemoryHandler(Func<Stream> body, string contentType) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(body()) };
        response.Content.Headers.ContentType = new MediaTypeHeaderValue(contentType);
        return Task.FromResult(response);
    }
}
