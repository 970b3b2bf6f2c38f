using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using WithHttpClient;

// Asks one question and prints the answer: Program ADDRESS [stream]
var isStream = args is [_, "stream"];
using var client = new HttpClient { BaseAddress = new Uri(args[0]) };
client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "sk-or-v1-small");
using var request = new HttpRequestMessage(HttpMethod.Post, "chat/completions")
{
    Content = JsonContent.Create(new Request("deepseek/deepseek-r1-0528", [new Message("user", "What is 17 * 3?")], isStream), Wire.Default.Request),
};
using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
response.EnsureSuccessStatusCode();
if (isStream)
{
    using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
    while (await reader.ReadLineAsync() is { } line)
    {
        if (line.StartsWith("data: {", StringComparison.Ordinal))
        {
            var chunk = JsonSerializer.Deserialize(line.AsSpan(6), Wire.Default.Answer)!;
            Console.Write(chunk.Choices is [{ Delta: { } delta }, ..] ? delta.Content : null);
        }
    }

    Console.WriteLine();
}
else
{
    var answer = await response.Content.ReadFromJsonAsync(Wire.Default.Answer);
    Console.WriteLine(answer!.Choices[0].Message!.Content);
}
