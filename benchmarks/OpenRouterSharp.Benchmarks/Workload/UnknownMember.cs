namespace OpenRouterSharp.Benchmarks.Workload;

/// <summary>Where in a chunk a member stands that nobody knows: the field that the service adds tomorrow.</summary>
public enum UnknownMember
{
    /// <summary>Nowhere.</summary>
    None,

    /// <summary>In the chunk itself.</summary>
    Chunk,

    /// <summary>In its choice.</summary>
    Choice,

    /// <summary>In the choice's delta.</summary>
    Delta,

    /// <summary>In the delta's reasoning detail.</summary>
    Detail,
}
