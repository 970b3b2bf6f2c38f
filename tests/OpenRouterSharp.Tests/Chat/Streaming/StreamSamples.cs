namespace OpenRouterSharp.Tests.Chat.Streaming;

internal static class StreamSamples
{
    public const string DeepSeek = """
        : OPENROUTER PROCESSING

        data: {"id":"gen-a1","provider":"DeepInfra","model":"deepseek/deepseek-r1-0528","object":"chat.completion.chunk","created":1764000001,"choices":[{"index":0,"delta":{"role":"assistant","content":"","reasoning":"Two","reasoning_details":[{"type":"reasoning.text","text":"Two","format":"unknown","index":0}]},"finish_reason":null,"native_finish_reason":null,"logprobs":null}]}

        data: {"id":"gen-a1","provider":"DeepInfra","model":"deepseek/deepseek-r1-0528","object":"chat.completion.chunk","created":1764000001,"choices":[{"index":0,"delta":{"role":"assistant","content":"","reasoning":" plus two.","reasoning_details":[{"type":"reasoning.text","text":" plus two.","format":"unknown","index":0}]},"finish_reason":null,"native_finish_reason":null,"logprobs":null}]}

        data: {"id":"gen-a1","provider":"DeepInfra","model":"deepseek/deepseek-r1-0528","object":"chat.completion.chunk","created":1764000001,"choices":[{"index":0,"delta":{"role":"assistant","content":"4","reasoning":null,"reasoning_details":[]},"finish_reason":null,"native_finish_reason":null,"logprobs":null}]}

        data: {"id":"gen-a1","provider":"DeepInfra","model":"deepseek/deepseek-r1-0528","object":"chat.completion.chunk","created":1764000001,"choices":[{"index":0,"delta":{"role":"assistant","content":""},"finish_reason":"stop","native_finish_reason":"stop","logprobs":null}]}

        """;

    public const string DeepSeekUsage = """
        "usage":{"prompt_tokens":9,"completion_tokens":14,"total_tokens":23,"cost":3.1e-05,"is_byok":false,"prompt_tokens_details":{"cached_tokens":0},"completion_tokens_details":{"reasoning_tokens":11}}
        """;

    public const string DeepSeekAnswer = """
        {"id":"gen-a1","provider":"DeepInfra","model":"deepseek/deepseek-r1-0528","object":"chat.completion","created":1764000001,
         "choices":[{"index":0,"finish_reason":"stop","native_finish_reason":"stop","message":{"role":"assistant","content":"4","reasoning":"Two plus two.",
           "reasoning_details":[{"type":"reasoning.text","text":"Two plus two.","format":"unknown","index":0}]}}],
         "usage":{"prompt_tokens":9,"completion_tokens":14,"total_tokens":23,"cost":0.000031,"is_byok":false,"prompt_tokens_details":{"cached_tokens":0},"completion_tokens_details":{"reasoning_tokens":11}}}
        """;

    public const string Claude = """
        data: {"id":"gen-a2","model":"anthropic/claude-sonnet-4.5","object":"chat.completion.chunk","created":1,"choices":[{"index":0,"delta":{"role":"assistant","content":"","reasoning":"Need data.","reasoning_details":[{"type":"reasoning.text","text":"Need data.","format":"anthropic-claude-v1","index":0}]},"finish_reason":null}]}

        data: {"id":"gen-a2","model":"anthropic/claude-sonnet-4.5","object":"chat.completion.chunk","created":1,"choices":[{"index":0,"delta":{"content":"Checking"},"finish_reason":null}]}

        data: {"id":"gen-a2","model":"anthropic/claude-sonnet-4.5","object":"chat.completion.chunk","created":1,"choices":[{"index":0,"delta":{"content":"","reasoning_details":[{"type":"reasoning.text","signature":"SIG==","format":"anthropic-claude-v1","index":0}]},"finish_reason":null}]}

        data: {"id":"gen-a2","model":"anthropic/claude-sonnet-4.5","object":"chat.completion.chunk","created":1,"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"id":"toolu_1","type":"function","function":{"name":"q","arguments":""}}]},"finish_reason":null}]}

        data: {"id":"gen-a2","model":"anthropic/claude-sonnet-4.5","object":"chat.completion.chunk","created":1,"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"function":{"arguments":"{\"n\":1}"}}]},"finish_reason":null}]}

        data: {"id":"gen-a2","model":"anthropic/claude-sonnet-4.5","object":"chat.completion.chunk","created":1,"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"function":{"arguments":" "}}]},"finish_reason":null}]}

        data: {"id":"gen-a2","model":"anthropic/claude-sonnet-4.5","object":"chat.completion.chunk","created":1,"choices":[{"index":0,"delta":{"content":""},"finish_reason":"tool_calls","native_finish_reason":"tool_use"}]}

        data: [DONE]

        """;
}
