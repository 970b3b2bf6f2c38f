using OpenRouterSharp.Calls;

namespace OpenRouterSharp.Chat;

/// <summary>Defines the chat operations.</summary>
internal static class ChatOperations
{
    private const string Path = "chat/completions";

    internal static readonly Operation Complete = new("chat", HttpMethod.Post, Path, KeyKind.Ordinary, RepeatClass.Own);

    internal static readonly Operation Stream = new("chat", HttpMethod.Post, Path, KeyKind.Ordinary, RepeatClass.Own, AnswerKind.Events);
}
