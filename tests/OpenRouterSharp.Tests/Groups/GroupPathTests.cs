using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Groups;

/// <summary>An id never becomes a path, in any group.</summary>
public sealed class GroupPathTests
{
    private static readonly (string Id, string Segment)[] _hostile =
    [
        ("a?b#c", "a%3Fb%23c"),
        ("a&b=c", "a%26b%3Dc"),
        ("%2e%2e", "%252e%252e"),
        ("%2F", "%252F"),
        ("..%2fcredits", "..%252fcredits"),
        ("a\\b", "a%5Cb"),
        ("a\r\nHost: x", "a%0D%0AHost:%20x"),
        ("ä b", "%C3%A4%20b"),
        ("a;b", "a%3Bb"),
        ("a:free", "a:free"),
        ("~a", "~a"),
    ];

    private static readonly string[] _impossible = ["", " ", ".", ".."];

    private static IEnumerable<string> WithIds => GroupCalls.All.Where(static call => call.WithId is not null).Select(static call => call.Operation);

    public static TheoryData<string, string, string> Hostile => new(WithIds.SelectMany(static call => _hostile.Select(row => (call, row.Id, row.Segment))));

    public static TheoryData<string, string> Impossible => new(WithIds.SelectMany(static call => _impossible.Select(id => (call, id))));

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Call_WithAHostileId_KeepsItInOneSegment(string operation, string id, string segment)
    {
        var call = GroupCalls.Of(operation);
        var handler = StubHandler.Json(call.Answer);

        await call.WithId!.Value.Call(GroupCalls.Client(handler), id);

        Assert.Equal(
            "https://openrouter.ai/api/v1/" + call.WithId.Value.Path.Replace("{id}", segment, StringComparison.Ordinal),
            Assert.Single(handler.Requests).Message.RequestUri!.AbsoluteUri);
    }

    [Theory]
    [MemberData(nameof(Impossible))]
    public void Call_WithAnImpossibleId_IsRefusedAtItsLineAndSendsNothing(string operation, string id)
    {
        var call = GroupCalls.Of(operation);
        var handler = StubHandler.Json(call.Answer);

        Assert.ThrowsAny<ArgumentException>(() =>
        {
            _ = call.WithId!.Value.Call(GroupCalls.Client(handler), id);
        });
        Assert.Empty(handler.Requests);
    }
}
