using System.Diagnostics;
using System.Reflection;
using OpenRouterSharp.Keys;
using OpenRouterSharp.Tests.Diagnostics;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Keys;

/// <summary>The secret of a key is in nothing that is shown: no text of an object, no exception, no span, metric or log message.</summary>
public sealed class KeySecretTests : IDisposable
{
    private const string PartnersSecret = "partner-key-partner-key-partner-key";

    private static readonly KeyCreation _creation = new("n") { External = new ExternalKey("customer-7", PartnersSecret) };

    private readonly TelemetryProbe _probe = new();

    public static TheoryData<string, int> Answers => new()
    {
        { $$"""{"data":{"hash":1},"key":"{{KeyWire.Secret}}""", 201 },
        { $$"""{"key":"{{KeyWire.Secret}}","data":[]} x""", 201 },
        { $$"""["{{KeyWire.Secret}}"]""", 201 },
        { $$"""{"error":{"code":500,"message":"Half done"},"key":"{{KeyWire.Secret}}"}""", 201 },
        { $$$$"""{"error":{"code":400,"message":"external.api_key: {{{{PartnersSecret}}}} is taken","metadata":{"raw":"{{{{PartnersSecret}}}}"}}}""", 400 },
        { $$$$"""{"error":{"code":400,"message":"external.api_key: {{{{PartnersSecret}}}} is taken","metadata":{"raw":"{{{{PartnersSecret}}}}"}}}""", 200 },
    };

    public void Dispose() => _probe.Dispose();

    [Fact]
    public async Task ToString_OfACreatedKey_HasNameAndHash() =>
        Assert.Equal($"CreatedKey {{ Name = My Production Key, Hash = {KeyWire.Hash} }}", (await StubHandler.Json(KeyWire.Created).Client().CreateAsync(_creation)).ToString());

    [Fact]
    public void ToString_OfACreation_HasNoSecret() => Assert.DoesNotContain(PartnersSecret, _creation.ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData(typeof(CreatedKey))]
    [InlineData(typeof(ExternalKey))]
    public void Debugger_OfATypeWithASecret_DoesNotShowIt(Type type) => Assert.Equal(
        ("{ToString(),nq}", DebuggerBrowsableState.Never),
        (type.GetCustomAttribute<DebuggerDisplayAttribute>()!.Value, type.GetProperty("Secret")!.GetCustomAttribute<DebuggerBrowsableAttribute>()!.State));

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task CreateAsync_AnAnswerThatFails_LeavesNoSecretInTheException(string answer, int status)
    {
        var e = await Assert.ThrowsAsync<OpenRouterException>(() => StubHandler.Json(answer, status).Client().CreateAsync(_creation));

        AssertDiscreet($"{e}{e.ResponseBody}{e.Metadata}{e.RawProviderMessage}{e.InnerException}");
    }

    [Theory]
    [InlineData(KeyWire.Created, 201)]
    [MemberData(nameof(Answers))]
    public async Task CreateAsync_WhateverComes_LeavesNoSecretInTelemetry(string answer, int status)
    {
        await Record.ExceptionAsync(() => _probe.Client(StubHandler.Json(answer, status)).Keys.CreateAsync(_creation));

        AssertDiscreet(string.Join('\n', Said()));
    }

    [Fact]
    public async Task CreateAsync_ACall_HasASpanOfItsName()
    {
        await _probe.Client(StubHandler.Json(KeyWire.Created, 201)).Keys.CreateAsync(_creation);

        Assert.Equal("keys.create", _probe.Span.DisplayName);
    }

    private static void AssertDiscreet(string said)
    {
        Assert.NotEmpty(said);
        Assert.DoesNotContain(KeyWire.Secret, said, StringComparison.Ordinal);
        Assert.DoesNotContain(PartnersSecret, said, StringComparison.Ordinal);
    }

    private IEnumerable<string> Said()
    {
        var span = _probe.Span;
        return _probe.Logs.Entries.Select(static entry => $"{entry.Text}{entry.Exception}")
            .Concat([span.DisplayName, span.StatusDescription ?? string.Empty])
            .Concat(span.TagObjects.Concat(span.Events.SelectMany(static e => e.Tags)).Concat(_probe.Measurements.SelectMany(static m => m.Tags)).Select(static tag => $"{tag.Key}={tag.Value}"));
    }
}
