namespace OpenRouterSharp.WireMock.Tests.Server;

/// <summary>A broken connection that WireMock.Net cannot produce.</summary>
public enum Fault
{
    /// <summary>The connection is closed without a byte.</summary>
    EmptyResponse,

    /// <summary>Bytes that are not HTTP, and then the connection is closed.</summary>
    RandomDataThenClose,

    /// <summary>The connection is reset.</summary>
    ConnectionReset,

    /// <summary>A status of 200 and bytes that are not a chunk, and then the connection is closed.</summary>
    MalformedResponseChunk,

    /// <summary>A body that is shorter than its announced length.</summary>
    CutBody,
}
