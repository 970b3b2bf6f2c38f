using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenRouterSharp.WireMock.Tests.Server;

/// <summary>What the server plays for one test, and what it saw.</summary>
public sealed class Scenario(HttpClient admin, string prefix)
{
    public const string Key = "sk-or-v1-0123456789abcdef";

    public Uri Endpoint { get; } = new(admin.BaseAddress!, prefix + "/api/v1/");

    /// <summary>Makes a client with connections of its own that repeats nothing and waits little, unless the test says otherwise.</summary>
    public OpenRouterClient CreateClient(Action<OpenRouterClientOptions>? configure = null)
    {
        var options = new OpenRouterClientOptions();
        Configure(options);
        configure?.Invoke(options);
        return new OpenRouterClient(options);
    }

    public void Configure(OpenRouterClientOptions options)
    {
        options.ApiKey = Key;
        options.Endpoint = Endpoint;
        options.Retry = new RetryOptions { MaxRetries = 0, BaseDelay = TimeSpan.FromMilliseconds(10), UseJitter = false };
    }

    /// <summary>Gives the requests that reached the server, oldest first: the journal has them before they are answered.</summary>
    public async Task<IReadOnlyList<SentRequest>> SentAsync()
    {
        var journal = await PostAsync("__admin/requests/find", new JsonObject { ["urlPathPattern"] = prefix + "/.*" });
        return [.. journal.GetProperty("requests").EnumerateArray().Select(request => new SentRequest(request, prefix)).OrderBy(static request => request.At)];
    }

    internal async Task PostAsync(JsonObject file)
    {
        // A file holds one mapping, or several as WireMock itself groups them.
        var mappings = file["mappings"] as JsonArray ?? [file.DeepClone()];
        foreach (var mapping in mappings)
        {
            var request = mapping!["request"]!;
            request["urlPath"] = prefix + (string)request["urlPath"]!;
            if (mapping["scenarioName"] is { } name)
            {
                mapping["scenarioName"] = prefix + (string)name!;
            }
        }

        await PostAsync("__admin/mappings/import", new JsonObject { ["mappings"] = mappings.DeepClone() });
    }

    private async Task<JsonElement> PostAsync(string path, JsonObject body)
    {
        using var response = await admin.PostAsJsonAsync(path, body);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, text);
        return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
    }
}
