using OpenRouterSharp;

namespace WebChat;

/// <summary>What the page is told while an answer comes. The name of the event on the wire is the name of the type, in lower case.</summary>
public abstract record AnswerEvent
{
    /// <summary>The request works, but perhaps not as meant.</summary>
    public sealed record Note(string Text) : AnswerEvent;

    /// <summary>The provider has nothing to say yet, but lives.</summary>
    public sealed record Waiting(int Count) : AnswerEvent;

    /// <summary>Somebody answers.</summary>
    public sealed record Started(string? Id, string? Model, string? Provider) : AnswerEvent;

    /// <summary>The next characters of the thinking.</summary>
    public sealed record Thinking(string Text) : AnswerEvent;

    /// <summary>The next characters of the answer.</summary>
    public sealed record Writing(string Text) : AnswerEvent;

    /// <summary>The answer is complete. The message goes back with the next question, exactly as it is.</summary>
    public sealed record Finished(AssistantMessage? Message, string? FinishReason, Usage? Usage) : AnswerEvent;

    /// <summary>There will be no more: what happened in words, what the service or the provider said of it, what to do, and the facts. Times are in seconds.</summary>
    public sealed record Failed(
        string Title,
        string Message,
        string Advice,
        string Kind,
        int? Status,
        string? Provider,
        double? RetryAfter,
        int Attempts,
        string? GenerationId) : AnswerEvent;
}
