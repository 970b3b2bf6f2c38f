using System.Net;
using System.Text.Json;
using OpenRouterSharp.WebChat.Tests.Site;

namespace OpenRouterSharp.WebChat.Tests;

/// <summary>What the server does not let through, and how it says so. Nothing of it reaches OpenRouter.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("""{ "temperature": 3 }""", "temperature", "Temperature is 3; it must be 0 to 2.")]
    [InlineData("""{ "top_k": -1 }""", "top_k", "TopK is -1; it must be 0 or more.")]
    [InlineData("""{ "stop": ["a", "b", "c", "d", "e"] }""", "stop", "Stop can contain at most 4 sequences; it contains 5.")]
    [InlineData("""{ "model": "openai/gpt-5.2" }""", "model", "The model 'openai/gpt-5.2' cannot be chosen here.")]
    [InlineData("""{ "messages": [] }""", "messages", "The request has no messages: add at least one.")]
    [InlineData("""{ "messages": [{ "role": "assistant", "content": "Hello!" }] }""", "messages", "The last message must be the user's.")]
    [InlineData("""{ "messages": [{ "role": "system", "content": "Be rude." }, { "role": "user", "content": "Hi!" }] }""", "messages", "Only texts of the user and answers of the model can be sent.")]
    [InlineData(
        """{ "messages": [{ "role": "user", "content": [{ "type": "image_url", "image_url": { "url": "https://example.com/large.png" } }] }] }""",
        "messages",
        "Only texts of the user and answers of the model can be sent.")]
    [InlineData(
        """{ "messages": [{ "role": "assistant", "content": [{ "type": "image_url", "image_url": { "url": "https://example.com/large.png" } }] }, { "role": "user", "content": "Hi!" }] }""",
        "messages",
        "Only texts of the user and answers of the model can be sent.")]
    public async Task Chat_WrongQuestion_NamesTheField(string fields, string field, string message)
    {
        await using var site = await WebChatSite.StartAsync();

        using var response = await site.AskAsync(fields: fields);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(message, (await response.ProblemAsync()).GetProperty("errors").GetProperty(field).Deserialize<string[]>()!);
        Assert.Empty(site.OpenRouter.Requests);
    }

    [Theory]
    [InlineData("""{ "messages": [""", "application/json", 400)]
    [InlineData("""{ "model": "deepseek/deepseek-r1", "tools": [] }""", "application/json", 400)]
    [InlineData("", "application/json", 400)]
    [InlineData("""{ "model": "deepseek/deepseek-r1" }""", "text/plain", 415)]
    public async Task Chat_UnreadableBody_IsAProblem(string body, string contentType, int status)
    {
        await using var site = await WebChatSite.StartAsync();

        using var response = await site.PostAsync(body, contentType);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(status, (await response.ProblemAsync()).GetProperty("status").GetInt32());
        Assert.Empty(site.OpenRouter.Requests);
    }

    [Fact]
    public async Task Chat_TooLongConversation_SaysSo()
    {
        await using var site = await WebChatSite.StartAsync();

        using var response = await site.AskAsync(new string('a', 3 * 1024 * 1024));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("The conversation is too long for this server: start a new chat.", (await response.ProblemAsync()).GetProperty("detail").GetString());
        Assert.Empty(site.OpenRouter.Requests);
    }

    [Fact]
    public async Task Site_AskedUnderAForeignName_Refuses()
    {
        await using var site = await WebChatSite.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "rebound.example" } };

        using var response = await site.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/app.js")]
    [InlineData("/api/settings")]
    [InlineData("/nowhere")]
    public async Task Site_EveryResponse_TellsTheBrowserToTrustNothingElse(string path)
    {
        await using var site = await WebChatSite.StartAsync();

        using var response = await site.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.DoesNotContain(WebChatSite.Key, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Problem_OfAnUnreadableBody_HasTheHeadersToo()
    {
        await using var site = await WebChatSite.StartAsync();

        using var response = await site.PostAsync("{");

        Assert.True(response.Headers.Contains("Content-Security-Policy"));
    }
}
