namespace OpenRouterSharp.Calls;

/// <summary>Reads a JSON response.</summary>
/// <param name="json">The bytes of the whole body, or of the content of its envelope.</param>
/// <param name="info">The metadata of the response.</param>
/// <returns>The value, or <see langword="null"/> if the JSON is not of its kind.</returns>
internal delegate T? AnswerReader<out T>(ReadOnlySpan<byte> json, ResponseInfo info);
