namespace Gateway;

/// <summary>The section Gateway of the configuration.</summary>
internal sealed class GatewaySettings
{
    /// <summary>Gets the models that callers may use.</summary>
    public IList<string> Models { get; } = [];

    /// <summary>Gets the callers.</summary>
    public IList<KeySettings> Keys { get; } = [];
}
