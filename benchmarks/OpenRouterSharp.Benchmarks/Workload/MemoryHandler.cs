using System.Net;
using System.Net.Http.Headers;

namespace OpenRouterSharp.Benchmarks.Workload;

/// <summary>Takes every request's bytes, as a connection does, and answers from memory.</summary>
public sealed class MemoryHandler(Func<Stream> body, string contentType) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } content)
        {
            await content.CopyToAsync(Stream.Null, cancellationToken);
        }

        var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(body()) };
        response.Content.Headers.ContentType = new MediaTypeHeaderValue(contentType);
        return response;
    }
}
