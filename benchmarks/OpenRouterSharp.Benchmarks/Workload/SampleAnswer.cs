using System.Text;

namespace OpenRouterSharp.Benchmarks.Workload;

/// <summary>Whole answers, of about a given size.</summary>
public static class SampleAnswer
{
    public static byte[] Create(int size)
    {
        const string Head =
            """{"id":"gen-1764000001-Zq7RkX0cVbN2mLpT4sHd","provider":"DeepInfra","model":"deepseek/deepseek-r1-0528","object":"chat.completion","created":1764000001,"choices":"""
            + """[{"logprobs":null,"finish_reason":"stop","native_finish_reason":"stop","index":0,"message":{"role":"assistant","content":"4","refusal":null,"reasoning":" """;
        const string Middle = """ ","reasoning_details":[{"type":"reasoning.text","text":" """;
        const string Tail =
            """ ","format":"unknown","index":0}]}}],"usage":{"prompt_tokens":9,"completion_tokens":2000,"total_tokens":2009,"cost":0.0042,"is_byok":false,"prompt_tokens_details":"""
            + """{"cached_tokens":0},"cost_details":{"upstream_inference_cost":null},"completion_tokens_details":{"reasoning_tokens":1600}}}""";
        const string Words = "Two plus two makes four.\\nSo the answer is four, and \\\"4\\\" it is. ";
        var text = string.Concat(Enumerable.Repeat(Words, Math.Max(1, (size - Head.Length - Middle.Length - Tail.Length) / 2 / Words.Length)));
        return Encoding.UTF8.GetBytes(Head + text + Middle + text + Tail);
    }
}
