namespace WithHttpClient;

internal sealed record Choice(int Index, Message? Message, Message? Delta, string? FinishReason);
