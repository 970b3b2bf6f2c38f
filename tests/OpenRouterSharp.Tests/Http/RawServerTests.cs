using System.Net;
using System.Net.Sockets;
using System.Text;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Http;

/// <summary>Answers in bytes that no well-behaved server sends, over the client's own connections.</summary>
public sealed class RawServerTests
{
    private const string Ok = "HTTP/1.1 200 OK\r\n";

    private static readonly string _length = $"Content-Length: {Fixtures.Completion.Length}\r\n";

    public static TheoryData<string, bool> Answers => new()
    {
        { Ok + "Content-Type: application/json; charset=klingon-7\r\n" + _length + "\r\n" + Fixtures.Completion, true },
        { Ok + "Content-Type: ;;;=\"\r\n" + _length + "\r\n" + Fixtures.Completion, true },
        { Ok + "Content-Type: application/json\r\nContent-Type: text/html\r\n" + _length + "\r\n" + Fixtures.Completion, true },
        { Ok + "Content-Type: application/json\r\nRetry-After: \u0001\r\nX-Generation-Id:\r\nX-OpenRouter-Cache-Age: 1e400\r\nDate: yesterday\r\n" + _length + "\r\n" + Fixtures.Completion, true },
        { Ok + "Content-Type: application/json\r\n\r\n" + Fixtures.Completion, true },
        { Ok + "Content-Type: application/json\r\nContent-Length: -5\r\n\r\n" + Fixtures.Completion, true },
        { Ok + "Content-Type: application/json\r\nContent-Length: 99999999999999999999\r\n\r\n" + Fixtures.Completion, true },
        { Ok + "Content-Type: application/json\r\nContent-Length: 9223372036854775807\r\n\r\n" + Fixtures.Completion, false },
        { Ok + "Content-Type: application/json\r\nContent-Encoding: gzip\r\n" + _length + "\r\n" + Fixtures.Completion, false },
        { Ok + "Content-Type: application/json\r\nContent-Encoding: br\r\n" + _length + "\r\n" + Fixtures.Completion, false },
        { Ok + "Content-Type: text/event-stream\r\nContent-Encoding: gzip\r\n" + _length + "\r\n" + Fixtures.Completion, false },
        { Ok + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n" + Fixtures.Completion, false },
        { "HTTP/1.1 502 \r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc", false },
        { "HTTP/1.1 429 Slow\r\nRetry-After: -1\r\nX-RateLimit-Reset: 99999999999999999999999\r\nContent-Length: 0\r\n\r\n", false },
        { "HTTP/1.1 999 What\r\nContent-Length: 0\r\n\r\n", false },
        { "HTTP/1.1 302 Found\r\nLocation: ::not a place::\r\nContent-Length: 0\r\n\r\n", false },
        { "HTTP/1.1 204 No Content\r\n\r\n", false },
        { "HTTP/0.9 nonsense", false },
        { "\u0016\u0003\u0001", false },
        { "", false },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task AnyCall_AnswerOfARawServer_IsAnAnswerOrTheOneException(string answer, bool isAnswer)
    {
        foreach (var stream in new[] { false, true })
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            var served = ServeAsync(listener, answer);
            using var client = new OpenRouterClient(new OpenRouterClientOptions
            {
                ApiKey = StubHandler.TestKey,
                Endpoint = new Uri($"http://{listener.LocalEndpoint}/api/v1"),
                Retry = new RetryOptions { MaxRetries = 0 },
            });

            var failure = await Record.ExceptionAsync(async () => _ = stream
                ? await client.Chat.StreamAsync(Fixtures.Request).ToCompletionAsync()
                : await client.Chat.CompleteAsync(Fixtures.Request)).AsTask().WaitAsync(TimeSpan.FromSeconds(20));

            await served;
            if (isAnswer)
            {
                Assert.Null(failure);
            }
            else
            {
                Assert.IsType<OpenRouterException>(failure);
            }
        }
    }

    private static async Task ServeAsync(TcpListener listener, string answer)
    {
        using var socket = await listener.AcceptSocketAsync();
        var buffer = new byte[16 * 1024];
        var request = string.Empty;
        while (!request.Contains("2+2", StringComparison.Ordinal))
        {
            request += Encoding.UTF8.GetString(buffer, 0, await socket.ReceiveAsync(buffer));
        }

        await socket.SendAsync(Encoding.Latin1.GetBytes(answer));
        socket.Shutdown(SocketShutdown.Send);
    }
}
