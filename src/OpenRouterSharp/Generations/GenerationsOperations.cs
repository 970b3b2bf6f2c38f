using OpenRouterSharp.Calls;

namespace OpenRouterSharp.Generations;

/// <summary>Lists the operations on generations.</summary>
internal static class GenerationsOperations
{
    internal static readonly Operation Get = new("generations.get", HttpMethod.Get, "generation", KeyKind.Ordinary, RepeatClass.Safe, AnswerKind.Data);

    internal static readonly Operation GetContent = new("generations.get_content", HttpMethod.Get, "generation/content", KeyKind.Ordinary, RepeatClass.Safe, AnswerKind.Data);

    internal static readonly Operation SendFeedback =
        new("generations.send_feedback", HttpMethod.Post, "generation/feedback", KeyKind.Management, RepeatClass.Never, AnswerKind.Receipt) { Promises = "data" };
}
