using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenRouterSharp.Testing;
using OpenRouterSharp.WebChat.Tests.Site;
using WebChat;

namespace OpenRouterSharp.WebChat.Tests;

/// <summary>What the page is told before it asks.</summary>
public sealed class SettingsTests
{
    public static TheoryData<string, double> Limits => [.. SamplingParameter.All.SelectMany(static parameter => Beyond(parameter)).Select(static pair => (pair.Name, pair.Value))];

    [Fact]
    public async Task Settings_OfTheSite_NameModelsAndHowTheyThink()
    {
        await using var site = await WebChatSite.StartAsync();

        var settings = await site.Http.GetFromJsonAsync<JsonElement>("api/settings", TestContext.Current.CancellationToken);

        Assert.False(settings.GetProperty("is_simulated").GetBoolean());
        Assert.Equal(
            ["deepseek/deepseek-r1-0528 always", "deepseek/deepseek-r1 always", "deepseek/deepseek-chat-v3.1 hybrid"],
            settings.GetProperty("models").EnumerateArray().Select(static model => $"{model.GetProperty("id")} {model.GetProperty("reasoning")}"));
    }

    [Fact]
    public async Task Models_OfTheConfiguration_CanBeAsked()
    {
        await using var site = await WebChatSite.StartAsync(new FakeScript().Reply("Hello!"), ("Chat:Models:3:Id", "example/model"));

        using var response = await site.AskAsync(fields: """{ "model": "example/model" }""");

        Assert.StartsWith("finished ", await response.EventsAsync().LastAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Limits))]
    public void Ranges_OfTheSliders_AreTheLibrarys(string name, double beyond)
    {
        var parameter = SamplingParameter.All.Single(parameter => parameter.Name == name);
        var nearest = beyond < parameter.Min ? parameter.Min.Value : parameter.Max!.Value;

        Assert.Empty(ErrorsOf(name, nearest));
        Assert.Equal(name, Assert.Single(ErrorsOf(name, beyond)).WireName);
    }

    private static IEnumerable<(string Name, double Value)> Beyond(SamplingParameter parameter)
    {
        if (parameter.Min is { } min)
        {
            yield return (parameter.Name, min - parameter.Step);
        }

        if (parameter.Max is { } max)
        {
            yield return (parameter.Name, max + parameter.Step);
        }
    }

    private static IEnumerable<RequestIssue> ErrorsOf(string name, double value)
    {
        var json = new JsonObject
        {
            ["model"] = "deepseek/deepseek-r1",
            ["messages"] = new JsonArray(new JsonObject { ["role"] = "user", ["content"] = "Hello?" }),
            [name] = JsonNode.Parse(value.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        };
        return json.Deserialize<ChatRequest>(OpenRouterJson.Options)!.Validate().Where(static issue => issue.Severity == IssueSeverity.Error);
    }
}
