using OpenRouterSharp.Calls;
using OpenRouterSharp.Tests.Diagnostics;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Groups;

/// <summary>No key, and no secret of a request or an answer, is in an exception, a span, a metric or a log message, whatever the service answers.</summary>
public sealed class GroupSecretTests : IDisposable
{
    private readonly TelemetryProbe _probe = new();

    public static TheoryData<string> Calls => GroupCalls.Names();

    public void Dispose() => _probe.Dispose();

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_AnsweredWithItsOwnSecrets_ShowsNone(string operation)
    {
        var call = GroupCalls.Of(operation);
        string[] secrets = [StubHandler.TestKey, GroupCalls.Management, .. call.Secrets];
        var said = string.Join(' ', secrets);
        var sent = string.Join(' ', Sent(call));
        (string Body, int Status)[] answers =
        [
            (call.Answer, 200),
            (call.Answer[..^1], 200),
            ($"[\"{said}\"]", 200),
            (Error(sent, said), 200),
            (Error(sent, sent), 400),
        ];
        foreach (var (body, status) in answers)
        {
            var e = await Record.ExceptionAsync(() => call.Call(Client(StubHandler.Json(body, status)), null, CancellationToken.None));

            AssertDiscreet(secrets, $"{e}{(e as OpenRouterException)?.ResponseBody}{(e as OpenRouterException)?.Metadata}{(e as OpenRouterException)?.RawProviderMessage}");
        }

        AssertDiscreet(secrets, string.Join('\n', Said()));
        Assert.Equal(answers.Length, _probe.Spans.Count);
        Assert.All(_probe.Spans, span => Assert.StartsWith(operation, span.DisplayName, StringComparison.Ordinal));
    }

    private static string Error(string said, string beside) => $$$$"""{"error":{"code":400,"message":"Bad: {{{{said}}}}","metadata":{"raw":"{{{{said}}}}"}},"key":"{{{{beside}}}}"}""";

    // A service that refuses a request can repeat only what it was sent.
    private static IEnumerable<string> Sent(GroupCall call) => call.Secrets.Where(secret => !call.Answer.Contains(secret, StringComparison.Ordinal))
        .Append(call.Key == KeyKind.Management ? GroupCalls.Management : StubHandler.TestKey);

    private static void AssertDiscreet(string[] secrets, string said) => Assert.All(secrets, secret => Assert.DoesNotContain(secret, said, StringComparison.Ordinal));

    private OpenRouterClient Client(StubHandler handler) => _probe.Client(handler, configure: static options => options.ManagementKey = GroupCalls.Management);

    private IEnumerable<string> Said() => _probe.Logs.Entries.Select(static entry => $"{entry.Text}{entry.Exception}")
        .Concat(_probe.Spans.SelectMany(static span => (string[])[span.DisplayName, span.StatusDescription ?? string.Empty]))
        .Concat(_probe.Spans.SelectMany(static span => span.TagObjects.Concat(span.Events.SelectMany(static e => e.Tags))).Select(static tag => $"{tag.Key}={tag.Value}"))
        .Concat(_probe.Measurements.SelectMany(static m => m.Tags).Select(static tag => $"{tag.Key}={tag.Value}"));
}
