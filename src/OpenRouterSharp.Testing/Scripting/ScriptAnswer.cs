using OpenRouterSharp.Testing.Playback;

namespace OpenRouterSharp.Testing.Scripting;

/// <summary>What a script says to a request.</summary>
/// <param name="Record">The request.</param>
/// <param name="Plan">The response.</param>
/// <param name="Mistake">What is wrong with the test, where the script has no reply.</param>
internal sealed record ScriptAnswer(RecordedRequest Record, ResponsePlan Plan, OpenRouterException? Mistake);
