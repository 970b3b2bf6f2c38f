using System.Diagnostics;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>Represents a decision about a tool call.</summary>
[DebuggerDisplay("{Kind} {Call}")]
public sealed record ToolDecision
{
    private ToolDecision(ToolDecisionKind kind, ToolCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        Kind = kind;
        Call = call;
    }

    /// <summary>Gets the call that is decided, identified by its ID.</summary>
    public ToolCall Call { get; }

    internal ToolDecisionKind Kind { get; }

    /// <summary>Gets the reason of a denial.</summary>
    internal string? Reason { get; private init; }

    /// <summary>Gets the arguments of an edit.</summary>
    internal string? Arguments { get; private init; }

    /// <summary>Gets the content of an answer.</summary>
    internal MessageContent? Content { get; private init; }

    /// <summary>Lets the function run.</summary>
    /// <param name="call">The call.</param>
    /// <returns>The decision.</returns>
    public static ToolDecision Approve(ToolCall call) => new(ToolDecisionKind.Approve, call);

    /// <summary>Denies the call. The function is not run, and the model is told.</summary>
    /// <param name="call">The call.</param>
    /// <param name="reason">The reason, for the model.</param>
    /// <returns>The decision.</returns>
    public static ToolDecision Deny(ToolCall call, string? reason = null) => new(ToolDecisionKind.Deny, call) { Reason = reason };

    /// <summary>Runs the function with other arguments. The conversation keeps those that the model generated.</summary>
    /// <param name="call">The call.</param>
    /// <param name="argumentsJson">The arguments as a JSON object.</param>
    /// <returns>The decision.</returns>
    /// <exception cref="ArgumentException"><paramref name="argumentsJson"/> is not a JSON object.</exception>
    public static ToolDecision Edit(ToolCall call, string argumentsJson)
    {
        RawJson.ParseObject(argumentsJson);
        return new(ToolDecisionKind.Edit, call) { Arguments = argumentsJson };
    }

    /// <summary>Gives the model a result in the function's place. The function is not run.</summary>
    /// <param name="call">The call.</param>
    /// <param name="content">The result.</param>
    /// <returns>The decision.</returns>
    public static ToolDecision Answer(ToolCall call, MessageContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new(ToolDecisionKind.Answer, call) { Content = content };
    }
}
