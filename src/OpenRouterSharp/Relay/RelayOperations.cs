using OpenRouterSharp.Calls;
using OpenRouterSharp.Chat;

namespace OpenRouterSharp.Relay;

/// <summary>Defines the operations of the relay.</summary>
internal static class RelayOperations
{
    /// <summary>The operation of chat, so that rate limiters, pipelines and telemetry see the same call.</summary>
    internal static readonly Operation Relay = ChatOperations.Stream;
}
