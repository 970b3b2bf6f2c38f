namespace WithHttpClient;

internal sealed record Request(string Model, IReadOnlyList<Message> Messages, bool Stream);
