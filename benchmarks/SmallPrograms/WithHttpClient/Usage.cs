namespace WithHttpClient;

internal sealed record Usage(int PromptTokens, int CompletionTokens, int TotalTokens, decimal? Cost);
