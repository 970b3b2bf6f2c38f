using System.Runtime.CompilerServices;

namespace OpenRouterSharp.Testing;

/// <summary>Provides conditions on chat requests.</summary>
public static class FakeScriptChatExtensions
{
    /// <summary>Begins a reply for the chat requests that meet a condition. Requests to other endpoints never do.</summary>
    /// <param name="script">The script.</param>
    /// <param name="condition">The condition.</param>
    /// <param name="description">What messages call the condition; unset is its source.</param>
    /// <returns>The condition, to add the reply to.</returns>
    public static FakeCondition WhenChat(this FakeScript script, Func<ChatRequest, bool> condition, [CallerArgumentExpression(nameof(condition))] string description = "")
    {
        ArgumentNullException.ThrowIfNull(script);
        ArgumentNullException.ThrowIfNull(condition);
        return script.When(request => request is { IsChat: true, BodyAsChat: { } chat } && condition(chat), description);
    }
}
