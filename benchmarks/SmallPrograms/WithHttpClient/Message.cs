namespace WithHttpClient;

internal sealed record Message(string Role, string? Content);
