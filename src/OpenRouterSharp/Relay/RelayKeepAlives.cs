namespace OpenRouterSharp.Relay;

/// <summary>Specifies what a relay does with the keep-alives of a stream, which are comments.</summary>
public enum RelayKeepAlives
{
    /// <summary>They are passed on. Those before the first content wait for it, as all that comes before it does.</summary>
    Pass,

    /// <summary>They are dropped, each with the blank line after it; the rest is passed on byte for byte.</summary>
    Drop,
}
