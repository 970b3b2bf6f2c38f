namespace WithTools;

internal sealed record Advice(bool TakeUmbrella, string Reason);
