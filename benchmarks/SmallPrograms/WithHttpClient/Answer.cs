namespace WithHttpClient;

internal sealed record Answer(string Id, string Model, IReadOnlyList<Choice> Choices, Usage? Usage);
