namespace OpenRouterSharp.Tests.Support;

/// <summary>Streams and answers as they come over the wire, for tests that are about something else.</summary>
internal static class Wire
{
    internal const string Completion = """
        {"id":"gen-1","object":"chat.completion","created":1764000000,"model":"deepseek/deepseek-r1-0528","provider":"DeepInfra","choices":[{"index":0,"finish_reason":"stop","native_finish_reason":"stop","message":{"role":"assistant","content":"4","reasoning":"Two plus two."}}],"usage":{"prompt_tokens":9,"completion_tokens":14,"total_tokens":23,"cost":3.1e-05}}
        """;

    /// <summary>A stream of R1: keep-alives, thinking, answer, finish, usage, end.</summary>
    internal const string R1Stream = """
        : OPENROUTER PROCESSING

        : OPENROUTER PROCESSING

        data: {"id":"gen-a1","provider":"DeepInfra","model":"deepseek/deepseek-r1-0528","object":"chat.completion.chunk","created":1764000001,"choices":[{"index":0,"delta":{"role":"assistant","content":"","reasoning":"Two","reasoning_details":[{"type":"reasoning.text","text":"Two","format":"unknown","index":0}]},"finish_reason":null,"native_finish_reason":null,"logprobs":null}]}

        data: {"id":"gen-a1","provider":"DeepInfra","model":"deepseek/deepseek-r1-0528","object":"chat.completion.chunk","created":1764000001,"choices":[{"index":0,"delta":{"role":"assistant","content":"","reasoning":" plus two.","reasoning_details":[{"type":"reasoning.text","text":" plus two.","format":"unknown","index":0}]},"finish_reason":null,"native_finish_reason":null,"logprobs":null}]}

        data: {"id":"gen-a1","provider":"DeepInfra","model":"deepseek/deepseek-r1-0528","object":"chat.completion.chunk","created":1764000001,"choices":[{"index":0,"delta":{"role":"assistant","content":"4","reasoning":null,"reasoning_details":[]},"finish_reason":null,"native_finish_reason":null,"logprobs":null}]}

        data: {"id":"gen-a1","provider":"DeepInfra","model":"deepseek/deepseek-r1-0528","object":"chat.completion.chunk","created":1764000001,"choices":[{"index":0,"delta":{"role":"assistant","content":""},"finish_reason":"stop","native_finish_reason":"stop","logprobs":null}]}

        data: {"id":"gen-a1","provider":"DeepInfra","model":"deepseek/deepseek-r1-0528","object":"chat.completion.chunk","created":1764000001,"choices":[],"usage":{"prompt_tokens":9,"completion_tokens":14,"total_tokens":23,"cost":3.1e-05,"is_byok":false,"prompt_tokens_details":{"cached_tokens":0},"completion_tokens_details":{"reasoning_tokens":11}}}

        data: [DONE]


        """;

    internal const string TextChunk = """data: {"id":"gen-1","choices":[{"index":0,"delta":{"role":"assistant","content":"Hel"}}]}""" + "\n\n";

    internal const string RoleChunk = """data: {"id":"gen-1","choices":[{"index":0,"delta":{"role":"assistant","content":""}}]}""" + "\n\n";

    internal const string FinishChunk = """data: {"id":"gen-1","choices":[{"index":0,"delta":{"content":""},"finish_reason":"stop"}]}""" + "\n\n";

    internal const string Done = "data: [DONE]\n\n";

    internal static ChatRequest Request { get; } = new("deepseek/deepseek-r1-0528", "What is 2+2?");

    internal static async Task<List<ChatCompletionChunk>> ToListAsync(this IAsyncEnumerable<ChatCompletionChunk> chunks, List<ChatCompletionChunk>? into = null)
    {
        var list = into ?? [];
        await foreach (var chunk in chunks)
        {
            list.Add(chunk);
        }

        return list;
    }

    internal static string Text(this IEnumerable<ChatCompletionChunk> chunks) => string.Concat(chunks.Select(static chunk => chunk.Text));
}
