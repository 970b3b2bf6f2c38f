namespace OpenRouterSharp.Tests.Catalog;

/// <summary>The catalog as it comes over the wire, in the order in which the library writes.</summary>
internal static class CatalogWire
{
    private const string Architecture = """
        {"modality":"text+image->text","input_modalities":["text","image"],"output_modalities":["text"],"tokenizer":"DeepSeek","instruct_type":"deepseek-v3.1"}
        """;

    private const string Overrides = """
        [{"min_prompt_tokens":200000,"prompt":"0.0000004"},{"utc_start":1630,"utc_end":30,"utc_days":["monday","sunday"],"prompt":"0.0000001","input_cache_write_1h":"0"}]
        """;

    internal const string Pricing = $$$$"""
        {"prompt":"0.0000002","completion":"0.0000008","request":"0","image":"0.0012","image_token":"0.0000003","image_output":"0.03","audio":"0.0000007","audio_output":"0.0000009",
        "input_audio_cache":"0.0000001","web_search":"0.005","internal_reasoning":"0","input_cache_read":"0.00000002","input_cache_write":"0.00000025","input_cache_write_1h":"0.0000004",
        "discount":0.1,"overrides":{{{{Overrides}}}}}
        """;

    private const string Benchmarks = """
        {"artificial_analysis":{"intelligence_index":60.1,"coding_index":50,"agentic_index":40.5},"design_arena":[{"arena":"models","category":"website","elo":1385.2,"win_rate":62.5,
        "rank":5}]}
        """;

    internal const string Model = $$$$"""
        {"id":"deepseek/deepseek-chat-v3.1","canonical_slug":"deepseek/deepseek-chat-v3.1","name":"DeepSeek: DeepSeek V3.1","created":1755779628,"description":"A model.",
        "context_length":131072,"hugging_face_id":"deepseek-ai/DeepSeek-V3.1","architecture":{{{{Architecture}}}},"pricing":{{{{Pricing}}}},"top_provider":{"context_length":131072,
        "max_completion_tokens":32768,"is_moderated":false},"per_request_limits":{"prompt_tokens":100000,"completion_tokens":8192},"supported_parameters":["reasoning","include_reasoning",
        "tools","max_tokens","structured_outputs"],"default_parameters":{"temperature":0.6,"top_p":0.95,"top_k":40,"frequency_penalty":0.1,"presence_penalty":0.2,"repetition_penalty":1.1},
        "supported_voices":["alloy"],"expiration_date":"2027-01-31","knowledge_cutoff":"2025-01-01","reasoning":{"mandatory":false,"supported_efforts":["high","low"],"default_effort":"low",
        "default_enabled":false,"supports_max_tokens":true},"alias_target":{"slug":"deepseek/deepseek-v3.2","name":"V3.2"},"benchmarks":{{{{Benchmarks}}}},
        "links":{"details":"/api/v1/models/deepseek/deepseek-chat-v3.1/endpoints"}}
        """;

    private const string Speed = """{"p50":41.2,"p75":55,"p90":70.1,"p99":90}""";

    internal const string Endpoint = $$$$"""
        {"name":"DeepInfra | deepseek/deepseek-r1","model_id":"deepseek/deepseek-r1","model_name":"DeepSeek: R1","provider_name":"DeepInfra","tag":"deepinfra/turbo","context_length":163840,
        "max_prompt_tokens":160000,"max_completion_tokens":32768,"quantization":"fp4","pricing":{"prompt":"0.0000007","completion":"0.0000025","discount":0},
        "supported_parameters":["reasoning","include_reasoning"],"supports_tool_choice":{"none":true,"auto":true,"required":false,"function":false},
        "native_tools":{"openrouter:web_search":{"type":"web_search_20250305"}},"supports_implicit_caching":false,"supports_voice_cloning":true,"supports_image_reference":false,
        "supports_multiple_audio_references":true,"status":0,"uptime_last_5m":99.9,"uptime_last_30m":99.8,"uptime_last_1d":98,"latency_last_30m":{"p50":812.5,"p75":900,"p90":1200,
        "p99":3000},"throughput_last_30m":{{{{Speed}}}},"perf_last_30m_by_workload":{"text_generation":{"latency":{{{{Speed}}}},"throughput":{{{{Speed}}}},"request_count":120}}}
        """;

    internal const string Endpoints = $$$$"""
        {"id":"deepseek/deepseek-r1","name":"DeepSeek: R1","created":1737381095,"description":"R1.","architecture":{{{{Architecture}}}},"endpoints":[{{{{Endpoint}}}}]}
        """;

    internal const string Provider = """
        {"name":"DeepInfra","slug":"deepinfra","privacy_policy_url":"https://ex.test/p","terms_of_service_url":"https://ex.test/t","status_page_url":"https://ex.test/s","headquarters":"US",
        "datacenters":["US","DE"]}
        """;

    /// <summary>Makes a page of models that have only ids.</summary>
    internal static string Page(int total, params IEnumerable<string> ids) =>
        $$"""{"data":[{{string.Join(',', ids.Select(static id => $$"""{"id":"{{id}}"}"""))}}],"total_count":{{total}}}""";
}
