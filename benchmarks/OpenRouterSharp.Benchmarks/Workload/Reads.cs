namespace OpenRouterSharp.Benchmarks.Workload;

/// <summary>How the bytes come.</summary>
public enum Reads
{
    /// <summary>As from a socket that has much to give.</summary>
    FourKibibytes,

    /// <summary>As from a model that writes while one reads.</summary>
    OneEvent,
}
