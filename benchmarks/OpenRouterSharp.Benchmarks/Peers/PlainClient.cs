using System.Net.Http.Headers;
using System.Text.Json;

namespace OpenRouterSharp.Benchmarks.Peers;

/// <summary>What one writes by hand for a whole answer, without waste: the request to bytes at once, and an address that is made once.</summary>
public static class PlainClient
{
    private static readonly Uri _address = new("https://openrouter.ai/api/v1/chat/completions");
    private static readonly MediaTypeHeaderValue _json = new("application/json");

    public static async Task<PlainChunk> CompleteAsync(HttpClient http, PlainRequest question)
    {
        ArgumentNullException.ThrowIfNull(http);
        using var message = new HttpRequestMessage(HttpMethod.Post, _address)
        {
            Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(question, PlainJsonContext.Default.PlainRequest)),
        };
        message.Content.Headers.ContentType = _json;
        message.Headers.TryAddWithoutValidation("Authorization", "Bearer sk-or-v1-benchmark");
        using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        await using var body = await response.Content.ReadAsStreamAsync();
        return (await JsonSerializer.DeserializeAsync(body, PlainJsonContext.Default.PlainChunk))!;
    }
}
