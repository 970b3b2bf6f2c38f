using OpenRouterSharp.Http;

namespace OpenRouterSharp.Calls;

/// <summary>Reads the response of an attempt. The attempt fails if it throws.</summary>
/// <param name="call">The call.</param>
/// <param name="response">The response, which the reader disposes or passes on; if it throws, the caller disposes it.</param>
/// <param name="cancellationToken">Cancels the attempt.</param>
internal delegate ValueTask<T> ResponseReader<T>(ActiveCall call, ApiResponse response, CancellationToken cancellationToken);
