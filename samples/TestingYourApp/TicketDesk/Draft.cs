namespace TicketDesk;

/// <summary>A draft of an answer.</summary>
/// <param name="Text">The words.</param>
/// <param name="IsFinished">Whether the model came to its end.</param>
public sealed record Draft(string Text, bool IsFinished);
