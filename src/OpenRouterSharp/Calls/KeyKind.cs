namespace OpenRouterSharp.Calls;

/// <summary>Specifies the kind of API key that an operation uses.</summary>
internal enum KeyKind
{
    /// <summary>The regular key.</summary>
    Ordinary,

    /// <summary>The management key if configured; otherwise, the regular key.</summary>
    Management,

    /// <summary>The regular key if configured; otherwise, none.</summary>
    Optional,

    /// <summary>No key, even if one is configured.</summary>
    None,
}
