namespace WithTools;

internal sealed record Weather(string City, int Degrees);
