using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OpenRouterSharp.StartUp;

/// <summary>Answers every request with the same completion, as fast as can be, so that what is measured is the program that asks.</summary>
internal sealed class AnswerServer : IAsyncDisposable
{
    internal const string Answer = "17 * 3 = 51.";

    private const string Body =
        $$$"""
        {"id":"gen-1","object":"chat.completion","created":1755000000,"model":"deepseek/deepseek-r1-0528","provider":"DeepInfra","system_fingerprint":null,"choices":[{"logprobs":null,
        "finish_reason":"stop","native_finish_reason":"stop","index":0,"message":{"role":"assistant","content":"{{{Answer}}}","refusal":null,"reasoning":"17 times 3: 51.",
        "reasoning_details":[{"type":"reasoning.text","text":"17 times 3: 51.","format":"unknown","index":0}] } }],
        "usage":{"prompt_tokens":12,"completion_tokens":30,"total_tokens":42,"cost":0.00002,"completion_tokens_details":{"reasoning_tokens":20} } }
        """;

    private static readonly byte[] _response = Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(Body)}\r\n\r\n{Body}");

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _serving;

    internal AnswerServer()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    internal Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/api/v1/");

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await _serving;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                _ = AnswerAsync(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Disposed of.
        }
    }

    private static async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            client.NoDelay = true;
            var stream = client.GetStream();
            var bytes = new byte[16 * 1024];
            var length = 0;
            try
            {
                while (await stream.ReadAsync(bytes.AsMemory(length)) is > 0 and var read)
                {
                    length += read;
                    if (IsWhole(bytes.AsSpan(0, length)))
                    {
                        await stream.WriteAsync(_response);
                        length = 0;
                    }
                }
            }
            catch (IOException)
            {
                // The program ended without a farewell.
            }
        }
    }

    // One small JSON object: it is there when it is closed.
    private static bool IsWhole(ReadOnlySpan<byte> request) =>
        request.IndexOf("\r\n\r\n"u8) is >= 0 and var end
        && (request.EndsWith("0\r\n\r\n"u8) || (request[end..].Count((byte)'{') is > 0 and var open && request[end..].Count((byte)'}') == open && request[..end].IndexOf("chunked"u8) < 0));
}
