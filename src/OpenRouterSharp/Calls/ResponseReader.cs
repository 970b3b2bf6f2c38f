using OpenRouterSharp.Http;

namespace OpenRouterSharp.Calls;

/// <summary>Reads the response of an attempt, which fails where it throws.</summary>
/// <param name="call">The call.</param>
/// <param name="response">The response, which the reader disposes of or hands on; where it throws, that is done for it.</param>
/// <param name="cancellationToken">What ends the attempt.</param>
internal delegate ValueTask<T> ResponseReader<T>(ActiveCall call, ApiResponse response, CancellationToken cancellationToken);

/// <summary>Reads an answer of JSON.</summary>
/// <param name="json">The bytes: of the whole body, or of what the envelope holds.</param>
/// <param name="info">What the response says beside its body.</param>
/// <returns>The answer, or <see langword="null"/> where the bytes are none.</returns>
internal delegate T? AnswerReader<out T>(ReadOnlySpan<byte> json, ResponseInfo info);
