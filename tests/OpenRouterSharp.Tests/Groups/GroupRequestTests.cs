using System.Reflection;
using OpenRouterSharp.Calls;
using OpenRouterSharp.Tests.Conventions;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Groups;

/// <summary>What every operation of every group sends: its verb, its path, and the key of its kind.</summary>
public sealed class GroupRequestTests
{
    private const string OfTheCall = "sk-of-the-call";

    public static TheoryData<string> Calls => GroupCalls.Names();

    public static TheoryData<string> Keyed => GroupCalls.Names(static call => call.Key is KeyKind.Ordinary or KeyKind.Management);

    public static TheoryData<string> Managed => GroupCalls.Names(static call => call.Key == KeyKind.Management);

    // Chat has rules and tests of its own.
    [Fact]
    public void Table_OfCalls_HasEveryOperationOfTheLibrary() => Assert.Equal(
        Library.Types.Where(static type => type.Name.EndsWith("Operations", StringComparison.Ordinal))
            .SelectMany(static type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public))
            .Where(static field => field.FieldType == typeof(Operation))
            .Select(static field => ((Operation)field.GetValue(null)!).Name)
            .Where(static name => name != "chat")
            .Order(StringComparer.Ordinal),
        GroupCalls.All.Select(static call => call.Operation).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_ThatSucceeds_SendsOneRequestToItsPath(string operation)
    {
        var call = GroupCalls.Of(operation);
        var handler = StubHandler.Json(call.Answer);

        await call.RunAsync(handler);

        var sent = Assert.Single(handler.Requests).Message;
        Assert.Equal(call.Request, $"{sent.Method} {sent.RequestUri!.AbsoluteUri["https://openrouter.ai/api/v1/".Length..]}");
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_WithBothKeys_SendsTheKeyOfItsKind(string operation) => Assert.Equal(
        GroupCalls.Of(operation).Key switch
        {
            KeyKind.None => null,
            KeyKind.Management => $"Bearer {GroupCalls.Management}",
            _ => $"Bearer {StubHandler.TestKey}",
        },
        await SentKeyAsync(operation));

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_WithAKeyOfItsOwn_SendsThat(string operation) => Assert.Equal(
        GroupCalls.Of(operation).Key == KeyKind.None ? null : $"Bearer {OfTheCall}",
        await SentKeyAsync(operation, options: new CallOptions { ApiKey = OfTheCall }));

    [Theory]
    [MemberData(nameof(Managed))]
    public async Task Call_WithoutAManagementKey_SendsTheOrdinaryOne(string operation) =>
        Assert.Equal($"Bearer {StubHandler.TestKey}", await SentKeyAsync(operation, static options => options.ManagementKey = null));

    [Fact]
    public Task Call_ThatNeedsNoKey_IsSentWithoutOne() => Assert.AllAsync(
        GroupCalls.All.Where(static call => call.Key is KeyKind.Optional or KeyKind.None), static async call => Assert.Null(await SentKeyAsync(call.Operation, NoKeys)));

    [Theory]
    [MemberData(nameof(Keyed))]
    public void Call_WithoutAnyKey_ThrowsAtItsLineAndSendsNothing(string operation)
    {
        var call = GroupCalls.Of(operation);
        var handler = StubHandler.Json(call.Answer);

        var e = Record.Exception(() =>
        {
            _ = call.Call(GroupCalls.Client(handler, NoKeys), null, CancellationToken.None);
        });

        Assert.Contains($"'{operation}'", Assert.IsType<InvalidOperationException>(e).Message, StringComparison.Ordinal);
        Assert.Contains(call.Key == KeyKind.Management ? "OPENROUTER_MANAGEMENT_KEY" : "OPENROUTER_API_KEY", e.Message, StringComparison.Ordinal);
        Assert.Empty(handler.Requests);
    }

    private static void NoKeys(OpenRouterClientOptions options) => options.ApiKey = options.ManagementKey = null;

    private static async Task<string?> SentKeyAsync(string operation, Action<OpenRouterClientOptions>? configure = null, CallOptions? options = null)
    {
        var call = GroupCalls.Of(operation);
        var handler = StubHandler.Json(call.Answer);
        await call.Call(GroupCalls.Client(handler, configure), options, CancellationToken.None);
        return handler.Requests[0].Header("Authorization");
    }
}
