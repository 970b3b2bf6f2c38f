using OpenRouterSharp.Calls;

namespace OpenRouterSharp.Catalog;

/// <summary>Lists the operations on providers.</summary>
internal static class ProvidersOperations
{
    internal static readonly Operation List = new("catalog.providers.list", HttpMethod.Get, "providers", KeyKind.Optional, RepeatClass.Safe) { Promises = "data", IsReadWhole = true };
}
