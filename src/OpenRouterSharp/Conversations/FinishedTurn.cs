namespace OpenRouterSharp.Conversations;

/// <summary>Holds the last turn as it came, until the next one adds to it: tool results name their calls as the completion does.</summary>
/// <param name="Request">The turn.</param>
/// <param name="Answer">Its completion.</param>
internal sealed record FinishedTurn(ChatRequest Request, ChatCompletion Answer);
