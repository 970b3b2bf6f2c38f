namespace OpenRouterSharp.Benchmarks.Peers;

/// <summary>A stream asked for through HttpClient, with nothing between its body and who reads it.</summary>
public static class RawHttp
{
    public static async Task<int> ReadAsync(HttpClient http, Uri address, Func<Stream, Task<int>> read)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(read);
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri(address, "chat/completions"))
        {
            Content = new ReadOnlyMemoryContent("""{"model":"deepseek/deepseek-r1-0528","messages":[{"role":"user","content":"What is 2+2?"}],"stream":true}"""u8.ToArray()),
        };
        using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead);
        await using var body = await response.Content.ReadAsStreamAsync();
        return await read(body);
    }
}
