namespace OpenRouterSharp.Diagnostics;

/// <summary>
/// Defines the names of attributes: OpenTelemetry's if it has one (the GenAI conventions, https://opentelemetry.io/docs/specs/semconv/gen-ai/),
/// otherwise <c>openrouter.*</c>. docs/telemetry.md lists them all, as a test verifies.
/// </summary>
internal static class AttributeNames
{
    internal const string OperationName = "gen_ai.operation.name";

    // The successor of gen_ai.system. By the conventions, it names the API that the client calls, not the provider behind it.
    internal const string ProviderName = "gen_ai.provider.name";
    internal const string ConversationId = "gen_ai.conversation.id";
    internal const string OutputType = "gen_ai.output.type";
    internal const string TokenType = "gen_ai.token.type";

    internal const string AgentName = "gen_ai.agent.name";
    internal const string ToolName = "gen_ai.tool.name";
    internal const string ToolType = "gen_ai.tool.type";
    internal const string ToolDescription = "gen_ai.tool.description";
    internal const string ToolCallId = "gen_ai.tool.call.id";

    internal const string RequestModel = "gen_ai.request.model";
    internal const string RequestStream = "gen_ai.request.stream";
    internal const string RequestTemperature = "gen_ai.request.temperature";
    internal const string RequestTopP = "gen_ai.request.top_p";
    internal const string RequestTopK = "gen_ai.request.top_k";
    internal const string RequestMaxTokens = "gen_ai.request.max_tokens";
    internal const string RequestFrequencyPenalty = "gen_ai.request.frequency_penalty";
    internal const string RequestPresencePenalty = "gen_ai.request.presence_penalty";
    internal const string RequestSeed = "gen_ai.request.seed";
    internal const string RequestStopSequences = "gen_ai.request.stop_sequences";
    internal const string RequestReasoningLevel = "gen_ai.request.reasoning.level";

    internal const string ResponseId = "gen_ai.response.id";
    internal const string ResponseModel = "gen_ai.response.model";
    internal const string ResponseFinishReasons = "gen_ai.response.finish_reasons";
    internal const string ResponseTimeToFirstChunk = "gen_ai.response.time_to_first_chunk";

    internal const string UsageInputTokens = "gen_ai.usage.input_tokens";
    internal const string UsageOutputTokens = "gen_ai.usage.output_tokens";
    internal const string UsageCacheReadTokens = "gen_ai.usage.cache_read.input_tokens";
    internal const string UsageCacheWriteTokens = "gen_ai.usage.cache_creation.input_tokens";
    internal const string UsageReasoningTokens = "gen_ai.usage.reasoning.output_tokens";

    internal const string ServerAddress = "server.address";
    internal const string ServerPort = "server.port";
    internal const string ErrorType = "error.type";
    internal const string HttpStatus = "http.response.status_code";

    internal const string Outcome = "openrouter.outcome";
    internal const string Provider = "openrouter.provider";
    internal const string GenerationId = "openrouter.generation_id";
    internal const string Attempts = "openrouter.attempts";
    internal const string FallbackFrom = "openrouter.fallback_from";
    internal const string Cost = "openrouter.cost";
    internal const string UpstreamCost = "openrouter.cost.upstream";
    internal const string Byok = "openrouter.byok";
    internal const string CacheStatus = "openrouter.cache.status";
    internal const string NativeFinishReasons = "openrouter.native_finish_reasons";
    internal const string ServiceTier = "openrouter.service_tier";
    internal const string StreamChunks = "openrouter.stream.chunks";
    internal const string RequestModels = "openrouter.request.models";
    internal const string RoutingStrategy = "openrouter.routing.strategy";
    internal const string RoutingRegion = "openrouter.routing.region";
    internal const string RoutingAttempt = "openrouter.routing.attempt";
    internal const string ToolRunOutcome = "openrouter.tool_run.outcome";
    internal const string ToolRunSteps = "openrouter.tool_run.steps";
    internal const string ErrorCode = "openrouter.error.code";
    internal const string ErrorProviderCode = "openrouter.error.provider_code";
    internal const string ErrorTransient = "openrouter.error.transient";
    internal const string RetryAttempt = "openrouter.retry.attempt";
    internal const string RetryDelay = "openrouter.retry.delay";
}
