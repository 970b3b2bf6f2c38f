namespace OpenRouterSharp.WireMock.Tests.Server;

/// <summary>How a connection ends after a reply.</summary>
public enum ConnectionEnd
{
    /// <summary>It stays open.</summary>
    None,

    /// <summary>With a FIN.</summary>
    Close,

    /// <summary>With an RST.</summary>
    Reset,
}
