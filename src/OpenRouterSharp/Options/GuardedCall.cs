namespace OpenRouterSharp;

/// <summary>Describes a call to a guard.</summary>
/// <param name="Identity">The call.</param>
/// <param name="Expected">The tokens that it is expected to use.</param>
/// <param name="Client">The options of its client.</param>
/// <param name="Options">The options of the call.</param>
/// <param name="Caller">Makes the calls of the client, which a guard needs to look up costs; an object, because this layer does not know its type.</param>
internal sealed record GuardedCall(ApiCall Identity, ExpectedTokens Expected, OpenRouterClientOptions Client, CallOptions? Options, object Caller);
