using System.Text;

namespace OpenRouterSharp.WireMock.Tests.Server;

/// <summary>The bytes that answer one request, and how the connection ends after them.</summary>
/// <param name="Bytes">The bytes.</param>
/// <param name="End">How the connection ends.</param>
public sealed record SocketReply(byte[] Bytes, ConnectionEnd End)
{
    /// <summary>Gets the whole answer, after which the connection stays open.</summary>
    public static SocketReply Answer { get; } = Whole("200 OK", "application/json", StubFiles.Body("answer.json"));

    /// <summary>Gets a stream that is whole, after which the connection stays open.</summary>
    public static SocketReply Stream { get; } = Whole("200 OK", "text/event-stream", StubFiles.Body("r1-stream.sse"));

    /// <summary>Gets the reply that a fault makes.</summary>
    public static SocketReply Of(Fault fault) => fault switch
    {
        Fault.EmptyResponse => new([], ConnectionEnd.Close),
        Fault.RandomDataThenClose => new([0x8F, 0x02, 0x71, 0x1C, 0xD4, 0x0B, 0x99, 0xE0, 0x33, 0xA1, 0x5E], ConnectionEnd.Close),
        Fault.ConnectionReset => new([], ConnectionEnd.Reset),
        Fault.MalformedResponseChunk => new([.. Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"), 0x8F, 0x02, 0x71, 0x0D, 0x0A, 0xE0], ConnectionEnd.Close),
        Fault.CutBody => Cut("application/json", """{"id":"gen-f1","choices":[{"index":0,"message":"""),
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };

    /// <summary>Creates a response, after which the connection stays open.</summary>
    public static SocketReply Whole(string status, string contentType, string body) =>
        new(Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\nContent-Type: {contentType}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}"), ConnectionEnd.None);

    /// <summary>Creates a response that announces more bytes than arrive before the connection is closed.</summary>
    public static SocketReply Cut(string contentType, string body) =>
        new(Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: {contentType}\r\nX-Generation-Id: gen-s1\r\nContent-Length: 4000\r\n\r\n{body}"), ConnectionEnd.Close);
}
