namespace OpenRouterSharp;

/// <summary>Specifies the exception that an error throws.</summary>
internal enum IssueFault
{
    /// <summary>An <see cref="ArgumentException"/>.</summary>
    Invalid,

    /// <summary>An <see cref="ArgumentNullException"/>.</summary>
    Missing,

    /// <summary>An <see cref="ArgumentOutOfRangeException"/>.</summary>
    OutOfRange,
}
