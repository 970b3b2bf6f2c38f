using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Diagnostics;

/// <summary>No span, metric or log message holds the key, a word of the conversation, or what a server says of either.</summary>
public sealed class DiscretionTests : IDisposable
{
    private const string Secret = "xyzzy-plugh";

    private static readonly ChatRequest _request = new("deepseek/deepseek-r1-0528", $"Keep {Secret} to yourself.") { User = $"user-{Secret}" };

    private readonly TelemetryProbe _probe = new();

    public void Dispose() => _probe.Dispose();

    public static TheoryData<int, string> Answers() => new()
    {
        {
            200,
            $$$"""{"id":"gen-1","model":"m","choices":[{"index":0,"finish_reason":"stop","message":"""
                + $$$"""{"role":"assistant","content":"{{{Secret}}}","reasoning":"{{{Secret}}}"}}],"usage":{"prompt_tokens":9}}"""
        },
        {
            400,
            $$$$"""{"error":{"code":400,"message":"'{{{{Secret}}}}' is not allowed with {{{{StubHandler.TestKey}}}}.","metadata":"""
                + $$$$"""{"provider_name":"P","raw":"{{{{Secret}}}} {{{{StubHandler.TestKey}}}}"}}}"""
        },
        {
            403,
            $$$$"""{"error":{"code":403,"message":"Flagged.","metadata":{"flagged_input":"{{{{Secret}}}}","reasons":"""
                + $$$$"""["{{{{Secret}}}}"],"provider_name":"{{{{StubHandler.TestKey}}}}","error_type":"{{{{StubHandler.TestKey}}}}"}}}"""
        },
        { 503, $"<html>{Secret} {StubHandler.TestKey}</html>" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task CompleteAsync_WhateverComes_LeavesNoTrace(int status, string body)
    {
        await Record.ExceptionAsync(() => _probe.Client(StubHandler.Body(body, "application/json", status), retries: 1).Chat.CompleteAsync(_request));

        AssertDiscreet();
    }

    [Fact]
    public async Task StreamAsync_OfContent_LeavesNoTrace()
    {
        var stream = $$$""": {{{Secret}}}""" + "\n\n"
            + $$$"""data: {"id":"gen-1","choices":[{"index":0,"delta":{"content":"{{{Secret}}}","reasoning":"{{{Secret}}}"},"finish_reason":"stop"}]}""" + "\n\n"
            + $$$"""data: {"error":{"code":500,"message":"{{{Secret}}} {{{StubHandler.TestKey}}}"}}""" + "\n\n";

        await Assert.ThrowsAsync<OpenRouterException>(() => _probe.Client(StubHandler.Events(stream)).Chat.StreamAsync(_request).ToListAsync());

        AssertDiscreet();
    }

    [Fact]
    public async Task CompleteAsync_WithAProviderOfKeysThatFails_LeavesNoTrace()
    {
        using var client = StubHandler.Json(Fixtures.Completion).CreateClient(options =>
        {
            options.Endpoint = new Uri($"https://{_probe.Host}/");
            options.LoggerFactory = _probe.Logs;
            options.ApiKeyProvider = static _ => throw new InvalidOperationException($"The vault has no {Secret}.");
        });

        await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(_request));

        AssertDiscreet();
    }

    private void AssertDiscreet()
    {
        var said = Everything().ToList();
        Assert.NotEmpty(said);
        Assert.DoesNotContain(said, static text => text.Contains(Secret, StringComparison.Ordinal) || text.Contains(StubHandler.TestKey, StringComparison.Ordinal));
        Assert.DoesNotContain(_probe.Logs.Entries, static entry => entry.Exception is not null);
    }

    private IEnumerable<string> Everything()
    {
        var span = _probe.Span;
        return _probe.Logs.Entries.Select(static entry => entry.Text)
            .Concat([span.DisplayName, span.StatusDescription ?? string.Empty])
            .Concat(span.TagObjects.Concat(span.Events.SelectMany(static e => e.Tags)).Concat(_probe.Measurements.SelectMany(static m => m.Tags)).Select(static tag => $"{tag.Key}={Text(tag.Value)}"))
            .Concat(span.Baggage.Select(static item => $"{item.Key}={item.Value}"));
    }

    private static string? Text(object? value) => value is string[] words ? string.Join(',', words) : value?.ToString();
}
