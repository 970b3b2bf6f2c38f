using OpenRouterSharp.Calls;

namespace OpenRouterSharp.Keys;

/// <summary>Lists the operations on keys.</summary>
internal static class KeysOperations
{
    internal static readonly Operation List = new("keys.list", HttpMethod.Get, "keys", KeyKind.Management, RepeatClass.Safe) { Promises = "data" };

    internal static readonly Operation Create = new("keys.create", HttpMethod.Post, "keys", KeyKind.Management, RepeatClass.Never) { Promises = "data", IsSecret = true };

    internal static readonly Operation Get = new("keys.get", HttpMethod.Get, "keys/{hash}", KeyKind.Management, RepeatClass.Safe, AnswerKind.Data);

    internal static readonly Operation Update = new("keys.update", HttpMethod.Patch, "keys/{hash}", KeyKind.Management, RepeatClass.Safe, AnswerKind.Data);

    internal static readonly Operation Delete = new("keys.delete", HttpMethod.Delete, "keys/{hash}", KeyKind.Management, RepeatClass.Refused, AnswerKind.Receipt);
}
