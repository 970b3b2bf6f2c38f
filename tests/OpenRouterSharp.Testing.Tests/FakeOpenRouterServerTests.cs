namespace OpenRouterSharp.Testing.Tests;

public class FakeOpenRouterServerTests
{
    [Fact]
    public async Task StartAsync_ListensOnLoopback()
    {
        await using var server = await FakeOpenRouterServer.StartAsync();

        Assert.Equal("127.0.0.1", server.Endpoint.Host);
        Assert.Equal("/api/v1/", server.Endpoint.AbsolutePath);
        Assert.Equal(0, server.OpenConnections);
    }

    [Fact]
    public async Task LeavingTheLoop_ClosesTheConnection()
    {
        await using var server = await FakeOpenRouterServer.StartAsync(new FakeScript().ReplyStream(s => s.Text("One").Hang()));
        using var client = server.CreateClient();

        await foreach (var _ in client.Chat.StreamAsync(DeepSeekModels.R1, "?"))
        {
            Assert.Equal(1, server.OpenConnections);
            break;
        }

        await server.WaitForNoConnectionsAsync().WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(0, server.OpenConnections);
    }

    [Fact]
    public async Task DisposeAsync_StreamOpen_StopsAtOnce()
    {
        var server = await FakeOpenRouterServer.StartAsync(new FakeScript().ReplyStream(s => s.Text("One").Hang()));
        using var client = server.CreateClient();
        await using var chunks = client.Chat.StreamAsync(DeepSeekModels.R1, "?").GetAsyncEnumerator();
        await chunks.MoveNextAsync();

        await server.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

        var error = await Assert.ThrowsAsync<OpenRouterException>(() => chunks.MoveNextAsync().AsTask());
        Assert.Equal(ErrorKind.StreamInterrupted, error.Kind);
        Assert.False(server.Requests[0].WasAborted);
    }
}
