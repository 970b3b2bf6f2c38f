using OpenRouterSharp.Calls;

namespace OpenRouterSharp.Catalog;

/// <summary>Lists the operations on models.</summary>
internal static class ModelsOperations
{
    internal static readonly Operation List = new("catalog.models.list", HttpMethod.Get, "models", KeyKind.Optional, RepeatClass.Safe) { Promises = "data", IsReadWhole = true };

    internal static readonly Operation Count = new("catalog.models.count", HttpMethod.Get, "models/count", KeyKind.Optional, RepeatClass.Safe, AnswerKind.Data);

    internal static readonly Operation ListForUser = new("catalog.models.list_for_user", HttpMethod.Get, "models/user", KeyKind.Ordinary, RepeatClass.Safe) { Promises = "data", IsReadWhole = true };

    // Singular, unlike the others.
    internal static readonly Operation Get = new("catalog.models.get", HttpMethod.Get, "model/{author}/{slug}", KeyKind.Optional, RepeatClass.Safe, AnswerKind.Data);

    internal static readonly Operation GetEndpoints =
        new("catalog.models.get_endpoints", HttpMethod.Get, "models/{author}/{slug}/endpoints", KeyKind.Optional, RepeatClass.Safe, AnswerKind.Data);

    internal static readonly Operation ListZeroRetentionEndpoints =
        new("catalog.models.list_zero_retention_endpoints", HttpMethod.Get, "endpoints/zdr", KeyKind.Optional, RepeatClass.Safe) { Promises = "data", IsReadWhole = true };
}
