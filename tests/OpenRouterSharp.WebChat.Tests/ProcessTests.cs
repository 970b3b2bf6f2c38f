using System.Diagnostics;
using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using OpenRouterSharp.WebChat.Tests.Site;

namespace OpenRouterSharp.WebChat.Tests;

/// <summary>The sample as a person starts it who has no key yet.</summary>
public sealed partial class ProcessTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_WithoutAKey_PrintsItsAddressAndAnswersByItself()
    {
        using var process = Process.Start(Command())!;
        try
        {
            var line = await process.StandardOutput.ReadLineAsync(Token) ?? await process.StandardError.ReadToEndAsync(Token);
            var match = PrintedLine().Match(line);
            Assert.True(match.Success, line);
            using var http = new HttpClient { BaseAddress = new Uri(match.Groups["url"].Value) };

            var settings = await http.GetFromJsonAsync<JsonElement>("api/settings", Token);
            Assert.True(settings.GetProperty("is_simulated").GetBoolean());
            using var response = await http.PostAsJsonAsync("api/chat", new { model = "deepseek/deepseek-chat-v3.1", messages = new[] { new { role = "user", content = "What is 2 + 2?" } } }, Token);
            Assert.Contains("\"content\":\"2 + 2 = 4.\"", await response.EventsAsync().LastAsync(Token), StringComparison.Ordinal);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static ProcessStartInfo Command()
    {
        var folder = typeof(ProcessTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static attribute => attribute.Key == "WebChatDirectory").Value!;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "WebChat.dll"), "--urls", "http://127.0.0.1:0", "--contentRoot", folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("OPENROUTER_API_KEY");
        return start;
    }

    [GeneratedRegex(@"^WebChat: (?<url>http://127\.0\.0\.1:\d+) \(OPENROUTER_API_KEY is not set", RegexOptions.ExplicitCapture)]
    private static partial Regex PrintedLine();
}
