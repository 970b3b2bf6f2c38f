using OpenRouterSharp.Calls;

namespace OpenRouterSharp.Chat;

/// <summary>The operations of chat.</summary>
internal static class ChatOperations
{
    private const string Path = "chat/completions";

    internal static readonly Operation Complete = new("chat", HttpMethod.Post, Path, KeyKind.Ordinary, RepeatClass.Own);

    internal static readonly Operation Stream = new("chat", HttpMethod.Post, Path, KeyKind.Ordinary, RepeatClass.Own, AnswerKind.Events);
}
