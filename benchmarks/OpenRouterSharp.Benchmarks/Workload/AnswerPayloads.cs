using System.Text;

namespace OpenRouterSharp.Benchmarks.Workload;

/// <summary>The answer of each <see cref="AnswerPayload"/>, for the benchmarks and for the test that its parts are read alike everywhere.</summary>
public static class AnswerPayloads
{
    /// <summary>Returns the JSON of an answer.</summary>
    public static string Of(AnswerPayload payload) => payload switch
    {
        AnswerPayload.R1 => R1(),
        AnswerPayload.Annotations => Answer(
            "\"content\":\"As [1] says.\",\"annotations\":[" + string.Join(',', Enumerable.Range(0, 10).Select(Citation)) + "]"),
        AnswerPayload.UnknownMember => R1()[..^1] + ",\"tomorrow\":{\"is\":\"another day\",\"number\":7}}",
        AnswerPayload.Logprobs => Answer(
            "\"content\":\"Two hundred tokens.\"", "{\"content\":[" + string.Join(',', Enumerable.Range(0, 200).Select(Token)) + "],\"refusal\":null}"),
        _ => Answer("\"content\":\"I look.\",\"tool_calls\":[" + string.Join(',', Enumerable.Range(0, 3).Select(Call)) + "]"),
    };

    private static string R1() => Encoding.UTF8.GetString(SampleAnswer.Create(2048));

    private static string Answer(string message, string logprobs = "null") =>
        """{"id":"gen-1764000001-Zq7RkX0cVbN2mLpT4sHd","provider":"OpenAI","model":"openai/gpt-4.1","object":"chat.completion","created":1764000001,"choices":[{"logprobs":"""
            + logprobs + ""","finish_reason":"stop","native_finish_reason":"stop","index":0,"message":{"role":"assistant",""" + message
            + ""","refusal":null,"reasoning":null}}],"usage":{"prompt_tokens":900,"completion_tokens":200,"total_tokens":1100,"cost":0.0042,"is_byok":false,"prompt_tokens_details":"""
            + """{"cached_tokens":0},"cost_details":{"upstream_inference_cost":null},"completion_tokens_details":{"reasoning_tokens":0}}}""";

    private static string Citation(int number) =>
        $$$"""
        {"type":"url_citation","url_citation":{"url":"https://www.example.com/articles/{{{number}}}/a-page-with-a-long-address","title":"A page with a title of usual length, number {{{number}}}",
        "content":"
        """.ReplaceLineEndings(string.Empty)
            + string.Concat(Enumerable.Repeat("What the page says. ", 10))
            + $$$"""
            ","start_index":{{{number * 10}}},"end_index":{{{(number * 10) + 9}}}}}
            """;

    private static string Token(int number)
    {
        var token = $$"""{"token":" word{{number}}","logprob":-0.0{{number}}23,"bytes":[32,119,111,114,100]""";
        return token + ",\"top_logprobs\":[" + string.Join(',', Enumerable.Repeat(token + "}", 5)) + "]}";
    }

    private static string Call(int number) =>
        $$$"""
        {"index":{{{number}}},"id":"call_{{{number}}}Zq7RkX0cVbN2mLpT","type":"function","function":{"name":"get_weather","arguments":"{\"city\":\"Lyon\",\"days\":{{{number}}},\"unit\":\"celsius\"}"}}
        """;
}
