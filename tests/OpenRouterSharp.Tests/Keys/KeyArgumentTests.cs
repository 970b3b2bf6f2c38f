using System.Text.Json;
using OpenRouterSharp.Keys;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Keys;

/// <summary>What cannot work is refused at its line, before anything is sent, with the name of the parameter.</summary>
public sealed class KeyArgumentTests
{
    public static TheoryData<string, Func<IKeysClient, Task>> Calls => new()
    {
        { "hash", static keys => keys.GetAsync("") },
        { "hash", static keys => keys.GetAsync(null!) },
        { "hash", static keys => keys.GetAsync("..") },
        { "hash", static keys => keys.DeleteAsync(".") },
        { "hash", static keys => keys.UpdateAsync(" ", new KeyUpdate { Disabled = true }) },
        { "update", static keys => keys.UpdateAsync("h", new KeyUpdate()) },
        { "update", static keys => keys.UpdateAsync("h", null!) },
        { "creation", static keys => keys.CreateAsync(null!) },
        { "creation", static keys => keys.CreateAsync(JsonSerializer.Deserialize<KeyCreation>("""{"limit":1}""", OpenRouterJson.Options)!) },
    };

    public static TheoryData<string, Action> Members => new()
    {
        { "name", static () => _ = new KeyCreation("") },
        { "Name", static () => _ = new KeyCreation("n") { Name = null! } },
        { "Name", static () => _ = new KeyUpdate { Name = "" } },
        { "Name", static () => _ = new KeyUpdate { Name = null! } },
        { "WorkspaceId", static () => _ = new KeyListOptions { WorkspaceId = " " } },
        { "user", static () => _ = new ExternalKey("", new string('k', 32)) },
        { "user", static () => _ = new ExternalKey(new string('u', 513), new string('k', 32)) },
        { "secret", static () => _ = new ExternalKey("u", new string('k', 31)) },
        { "secret", static () => _ = new ExternalKey("u", new string('k', 513)) },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public void Call_ThatCannotWork_NamesTheParameter(string parameter, Func<IKeysClient, Task> call) =>
        Assert.Equal(parameter, Refused(() => { _ = call(StubHandler.Json(KeyWire.Data).Client()); }).ParamName);

    [Theory]
    [MemberData(nameof(Calls))]
    public void Call_ThatCannotWork_SendsNothing(string parameter, Func<IKeysClient, Task> call)
    {
        var handler = StubHandler.Json(KeyWire.Data);

        _ = Refused(() => { _ = call(handler.Client()); });

        Assert.True(handler.Requests.Count == 0, parameter);
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Member_ThatIsNotAllowed_NamesItself(string parameter, Action set) => Assert.Equal(parameter, Refused(set).ParamName);

    [Fact]
    public void UpdateAsync_AnEmptyUpdate_SaysWhatMayBeSet() => Assert.StartsWith(
        "The update changes nothing. Set Name, Disabled, Limit, LimitReset or IncludeByokInLimit; null clears a limit.",
        Refused(static () => _ = StubHandler.Json(KeyWire.Data).Client().UpdateAsync("h", new KeyUpdate())).Message,
        StringComparison.Ordinal);

    [Fact]
    public void ExternalKey_AShortSecret_IsNotInTheMessage() =>
        Assert.DoesNotContain("too-short", Refused(static () => _ = new ExternalKey("u", "too-short")).ToString(), StringComparison.Ordinal);

    private static ArgumentException Refused(Action action) => Assert.ThrowsAny<ArgumentException>(action);
}
