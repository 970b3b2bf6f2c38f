namespace OpenRouterSharp.Relay;

/// <summary>Represents the settings of a relay.</summary>
public sealed record RelayOptions
{
    /// <summary>Gets what the relay does with keep-alives.</summary>
    /// <value><see cref="RelayKeepAlives.Pass"/> by default.</value>
    public RelayKeepAlives KeepAlives { get; init; }

    /// <summary>
    /// Gets a value indicating whether the call throws an error that occurs after the first content, after passing it on, in place of reporting it in
    /// <see cref="StreamSummary.Error"/>.
    /// </summary>
    /// <value><see langword="false"/> by default.</value>
    public bool ThrowOnError { get; init; }

    /// <summary>
    /// Gets the callback that is invoked once, immediately before the first byte is written to the target: the place to set the status and the headers of
    /// a response. It is not invoked for a call that fails before its first content.
    /// </summary>
    public Action<RelayStart>? OnStart { get; init; }

    /// <summary>
    /// Gets the callback that is invoked once after <see cref="OnStart"/>, when the relay has ended in any way, also if the call then throws because it
    /// was canceled: the place to account for the tokens that were seen.
    /// </summary>
    public Action<StreamSummary>? OnEnd { get; init; }
}
