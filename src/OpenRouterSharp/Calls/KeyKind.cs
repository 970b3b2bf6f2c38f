namespace OpenRouterSharp.Calls;

/// <summary>The kinds of key that operations are called with.</summary>
internal enum KeyKind
{
    /// <summary>The ordinary key.</summary>
    Ordinary,

    /// <summary>The management key where there is one, else the ordinary key.</summary>
    Management,

    /// <summary>The ordinary key where there is one, else none.</summary>
    Optional,

    /// <summary>No key, whether there is one or not.</summary>
    None,
}
