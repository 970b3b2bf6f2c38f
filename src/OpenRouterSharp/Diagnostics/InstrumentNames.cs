namespace OpenRouterSharp.Diagnostics;

/// <summary>The names of the metrics.</summary>
internal static class InstrumentNames
{
    internal const string OperationDuration = "gen_ai.client.operation.duration";
    internal const string TokenUsage = "gen_ai.client.token.usage";
    internal const string TimeToFirstChunk = "gen_ai.client.operation.time_to_first_chunk";
    internal const string TimePerOutputChunk = "gen_ai.client.operation.time_per_output_chunk";
    internal const string Cost = "openrouter.client.cost";
    internal const string Retries = "openrouter.client.retries";
    internal const string ActiveCalls = "openrouter.client.active_calls";
}
