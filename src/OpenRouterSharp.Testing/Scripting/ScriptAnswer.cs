using OpenRouterSharp.Testing.Playback;

namespace OpenRouterSharp.Testing.Scripting;

/// <summary>Represents a script's answer to a request.</summary>
/// <param name="Record">The request.</param>
/// <param name="Plan">The response.</param>
/// <param name="Mistake">The mistake of the test, if the script has no reply.</param>
internal sealed record ScriptAnswer(RecordedRequest Record, ResponsePlan Plan, OpenRouterException? Mistake);
