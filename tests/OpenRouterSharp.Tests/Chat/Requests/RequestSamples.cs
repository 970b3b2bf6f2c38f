using System.Text.Json;
using OpenRouterSharp.Plugins;
using OpenRouterSharp.ServerTools;

namespace OpenRouterSharp.Tests.Chat.Requests;

/// <summary>A request with every member set, more than any would have, and its form on the wire.</summary>
internal static class RequestSamples
{
    internal const string EverythingOnTheWire =
        """
        {"model":"deepseek/deepseek-chat-v3.1","models":["deepseek/deepseek-r1-0528"],"messages":[{"role":"user","content":"Hi"}],
        "reasoning":{"enabled":true,"effort":"high","exclude":false,"summary":"auto","context":"auto","mode":"standard"},"reasoning_effort":"high",
        "max_tokens":1000,"max_completion_tokens":1000,"stop":["END"],"response_format":{"type":"json_object"},"verbosity":"low",
        "tools":[{"type":"function","function":{"name":"f"}}],"tool_choice":"auto","parallel_tool_calls":true,"max_tool_calls":3,
        "stop_server_tools_when":[{"type":"step_count_is","step_count":6}],"provider":{"sort":"price"},"plugins":[{"id":"response-healing"}],"service_tier":"flex",
        "temperature":0.4,"top_p":0.9,"top_k":40,"min_p":0.1,"top_a":0.2,"frequency_penalty":0.3,"presence_penalty":-0.3,"repetition_penalty":1.1,"seed":7,
        "logit_bias":{"42":-1.5},"logprobs":true,"top_logprobs":2,
        "modalities":["text","audio"],"image_config":{"aspect_ratio":"1:1"},"audio":{"voice":"alloy","format":"wav"},"prediction":{"type":"content","content":"p"},
        "web_search_options":{"search_context_size":"low"},"x_search_filter":{"allowed_x_handles":["a"]},"cache_control":{"type":"ephemeral"},"prompt_cache_key":"k",
        "prompt_cache_options":{"mode":"explicit"},"preset":"p","speed":"standard","session_id":"s","user":"u","metadata":{"a":"b"},"trace":{"trace_id":"t"},
        "debug":{"echo_upstream_body":true},
        "prompt":"Once","include_reasoning":true,"structured_outputs":true,"transforms":["middle-out"],"route":"sort","stream_options":{"include_usage":true},"usage":{"include":true},
        "stream":true,"safe_prompt":true}
        """;

    internal static ChatRequest Everything { get; } = new(DeepSeekModels.ChatV31, "Hi")
    {
        Models = [DeepSeekModels.R1_0528],
        Reasoning = new()
        {
            Enabled = true,
            Effort = EffortLevel.High,
            Exclude = false,
            Summary = ReasoningSummaryMode.Auto,
            Context = ReasoningContext.Auto,
            Mode = ReasoningMode.Standard,
        },
        ReasoningEffort = EffortLevel.High,
        MaxTokens = 1000,
        MaxCompletionTokens = 1000,
        Stop = ["END"],
        ResponseFormat = ResponseFormat.JsonObject,
        Verbosity = Verbosity.Low,
        Tools = [FunctionTool.Create("f")],
        ToolChoice = ToolChoice.Auto,
        ParallelToolCalls = true,
        MaxToolCalls = 3,
        StopServerToolsWhen = [StopCondition.StepCountIs(6)],
        Provider = new() { Sort = ProviderSort.Price },
        Plugins = [new ResponseHealingPlugin()],
        ServiceTier = ServiceTier.Flex,
        Temperature = 0.4,
        TopP = 0.9,
        TopK = 40,
        MinP = 0.1,
        TopA = 0.2,
        FrequencyPenalty = 0.3,
        PresencePenalty = -0.3,
        RepetitionPenalty = 1.1,
        Seed = 7,
        LogitBias = new Dictionary<int, double> { [42] = -1.5 },
        Logprobs = true,
        TopLogprobs = 2,
        Modalities = [Modality.Text, Modality.Audio],
        ImageConfig = new Dictionary<string, JsonElement> { ["aspect_ratio"] = JsonElement.Parse("\"1:1\"") },
        Audio = new() { Voice = "alloy", Format = AudioFormat.Wav },
        Prediction = new("p"),
        WebSearchOptions = new() { SearchContextSize = SearchContextSize.Low },
        XSearchFilter = new() { AllowedXHandles = ["a"] },
        CacheControl = CacheControl.Ephemeral,
        PromptCacheKey = "k",
        PromptCacheOptions = new(),
        Preset = "p",
        Speed = InferenceSpeed.Standard,
        SessionId = "s",
        User = "u",
        Metadata = new Dictionary<string, string> { ["a"] = "b" },
        Trace = new() { TraceId = "t" },
        Debug = new() { EchoUpstreamBody = true },
#pragma warning disable CS0618 // Former fields are still written.
        Prompt = "Once",
        IncludeReasoning = true,
        StructuredOutputs = true,
        Transforms = ["middle-out"],
        Route = "sort",
#pragma warning restore CS0618
        StreamOptions = new() { IncludeUsage = true },
        Usage = new() { Include = true },
        AdditionalProperties = new() { ["safe_prompt"] = JsonElement.Parse("true") },
    };
}
