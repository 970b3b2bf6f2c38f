using System.Net;
using System.Net.Sockets;
using System.Text;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.Reading;

/// <summary>What is in is handed over, over a real connection whose server sends nothing more until it was.</summary>
public sealed class HandOverTests
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";

    // A lone CR ends a line as it is: whether an LF follows, which would belong to it, need not be known.
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public async Task StreamAsync_BlankLineIsIn_HandsTheChunkOverBeforeTheNextBytes(string newline)
    {
        var (first, second) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        using var listener = Listen();
        var chunk = Fixtures.TextChunk.Replace("\n", newline, StringComparison.Ordinal);
        var serving = ServeAsync(listener, (chunk, first.Task), (chunk, second.Task), (Fixtures.Done, Task.CompletedTask));
        using var client = CreateClient(listener);
        await using var chunks = client.Chat.StreamAsync(Fixtures.Request).GetAsyncEnumerator();

        Assert.True(await chunks.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20)));
        first.SetResult();
        Assert.True(await chunks.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20)));
        second.SetResult();
        Assert.False(await chunks.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20)));

        await serving;
    }

    [Fact]
    public async Task StreamAsync_DoneIsIn_EndsWhileTheServerHoldsTheConnection()
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listener = Listen();
        var serving = ServeAsync(listener, (Fixtures.TextChunk + Fixtures.FinishChunk + Fixtures.Done, ended.Task));
        using var client = CreateClient(listener);

        var chunks = await client.Chat.StreamAsync(Fixtures.Request).ToListAsync().WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Equal("Hel", chunks.Text());
        Assert.False(serving.IsCompleted);
        ended.SetResult();
        await serving;
    }

    private static TcpListener Listen()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return listener;
    }

    private static OpenRouterClient CreateClient(TcpListener listener) => new(new OpenRouterClientOptions
    {
        ApiKey = StubHandler.TestKey,
        Endpoint = new Uri($"http://{listener.LocalEndpoint}/api/v1"),
        Retry = { MaxRetries = 0 },
    });

    // Sends each piece, and the next one only when it is told that the client has what it sent.
    private static async Task ServeAsync(TcpListener listener, params (string Text, Task Taken)[] pieces)
    {
        using var socket = await listener.AcceptSocketAsync();
        var buffer = new byte[16 * 1024];
        var request = string.Empty;
        while (!request.Contains("2+2", StringComparison.Ordinal))
        {
            request += Encoding.UTF8.GetString(buffer, 0, await socket.ReceiveAsync(buffer));
        }

        await socket.SendAsync(Encoding.UTF8.GetBytes(Head));
        foreach (var (text, taken) in pieces)
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes($"{Encoding.UTF8.GetByteCount(text):x}\r\n{text}\r\n"));
            await taken;
        }
    }
}
