namespace OpenRouterSharp;

/// <summary>Specifies what a <see cref="ToolDecision"/> does with a call.</summary>
internal enum ToolDecisionKind
{
    Approve,
    Deny,
    Edit,
    Answer,
}
