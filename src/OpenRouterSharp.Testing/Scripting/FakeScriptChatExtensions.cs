using System.Runtime.CompilerServices;

namespace OpenRouterSharp.Testing;

/// <summary>Provides conditions on chat requests for scripts.</summary>
public static class FakeScriptChatExtensions
{
    /// <summary>Starts a reply to chat requests that meet a condition. Requests to other endpoints never do.</summary>
    /// <param name="script">The script.</param>
    /// <param name="condition">The condition.</param>
    /// <param name="description">The description in messages; the source text of the condition if omitted.</param>
    /// <returns>The condition, to which the reply is added.</returns>
    public static FakeCondition WhenChat(this FakeScript script, Func<ChatRequest, bool> condition, [CallerArgumentExpression(nameof(condition))] string description = "")
    {
        ArgumentNullException.ThrowIfNull(script);
        ArgumentNullException.ThrowIfNull(condition);
        return script.When(request => request is { IsChat: true, BodyAsChat: { } chat } && condition(chat), description);
    }
}
