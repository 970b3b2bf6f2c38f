using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Http;

public class SilentBodyTests
{
    [Fact]
    public async Task CompleteAsync_BodyFallsSilent_IsNotAskedAgain()
    {
        var handler = new StubHandler(static (_, _) => Task.FromResult(StubHandler.Response(200, "application/json", ScriptedBody.Of("""{"id":""", ScriptedBody.End.Silent))));
        using var client = handler.CreateClient(static options =>
        {
            options.Retry = new RetryOptions { MaxRetries = 2, BaseDelay = TimeSpan.Zero };
            options.Timeouts.Idle = TimeSpan.FromMilliseconds(20);
        });

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request));

        // The answer had begun, and is billed: as with a body that is cut, asking again is the caller's decision.
        Assert.Equivalent(new { Kind = ErrorKind.Timeout, Requests = 1 }, new { e.Kind, Requests = handler.Requests.Count });
    }
}
