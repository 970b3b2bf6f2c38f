using System.Text;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.Reading;

/// <summary>The fast reader of whole answers gives what the serializer gives, also where it passes over thinking that it has read.</summary>
public sealed class FastAnswerTests
{
    private static readonly string _answer = Fixtures.Json("two-choices");

    [Fact]
    public void Parse_EveryCut_GivesWhatTheSerializerGives()
    {
        for (var length = 0; length <= _answer.Length; length++)
        {
            ChunkEquality.AssertSameCompletion(_answer[..length]);
        }
    }

    [Fact]
    public void Parse_EveryByteChanged_GivesWhatTheSerializerGives()
    {
        var data = Encoding.UTF8.GetBytes(_answer);
        foreach (var other in "\"\\,}{] \n0n\0"u8.ToArray().Append((byte)0xFF))
        {
            for (var i = 0; i < data.Length; i++)
            {
                var changed = data.ToArray();
                changed[i] = other;
                ChunkEquality.AssertSameCompletion(changed);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("é\\u00e9\\/")]
    [InlineData("\\ud83d\\ude00")]
    [InlineData("\\ud83d")]
    [InlineData("a\\\\")]
    [InlineData("a\\\"")]
    [InlineData("\u2028")]
    public void Parse_ThinkingTwice_GivesWhatTheSerializerGives(string text)
    {
        string[] others =
        [
            "",
            "x",
            """,{"type":"reasoning.text","text":"TEXT"}""",
            """,{"type":"reasoning.text","text":"TEXT","index":1},{"type":"reasoning.encrypted","data":"TEXT"}""",
        ];
        foreach (var details in others)
        {
            var choice = """{"message":{"reasoning":"TEXT","reasoning_details":[{"type":"reasoning.text","text":"TEXT"}DETAILS],"content":"TEXT"}}"""
                .Replace("DETAILS", details, StringComparison.Ordinal)
                .Replace("TEXT", text, StringComparison.Ordinal);
            ChunkEquality.AssertSameCompletion($$"""{"id":"g","choices":[{{choice}},{{choice}}],"model":"m"}""");
            ChunkEquality.AssertSameCompletion($$"""{"id":"g","choices":[{{choice}},{{choice}}],"model":"m"} x""");
        }
    }

    [Theory]
    [InlineData("""{"reasoning":"a","reasoning_content":"b"}""")]
    [InlineData("""{"reasoning":"","reasoning_content":"b"}""")]
    [InlineData("""{"reasoning_content":"b"}""")]
    [InlineData("""{"reasoning_content":null,"reasoning":""}""")]
    [InlineData("""{"role":null,"content":"a"}""")]
    [InlineData("""{"role":7,"content":"a"}""")]
    public void Parse_Message_GivesWhatTheSerializerGives(string message) => ChunkEquality.AssertSameCompletion($$"""{"choices":[{"message":{{message}}}]}""");

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"prompt_tokens":"9"}""")]
    [InlineData("""{"prompt_tokens":9.0,"cost":"0.1"}""")]
    [InlineData("""{"prompt_tokens":9,"prompt_tokens":8}""")]
    [InlineData("""{"completion_tokens":99999999999999999999}""")]
    [InlineData("""{"cost":1e999}""")]
    [InlineData("""{"cost":1E-7,"is_byok":null}""")]
    [InlineData("""{"cost":null,"is_byok":"true"}""")]
    [InlineData("""{"is_byok":true,"cost_details":null,"prompt_tokens_details":null,"completion_tokens_details":null}""")]
    [InlineData("""{"prompt_tokens_details":{"cached_tokens":1,"cache_write_tokens":2,"audio_tokens":3,"video_tokens":4,"file_tokens":5}}""")]
    [InlineData("""{"completion_tokens_details":{"reasoning_tokens":1,"audio_tokens":2,"image_tokens":3,"accepted_prediction_tokens":4,"rejected_prediction_tokens":5}}""")]
    [InlineData("""{"cost_details":{"upstream_inference_cost":0.1,"upstream_inference_prompt_cost":0.25,"upstream_inference_completions_cost":1e-8}}""")]
    [InlineData("""{"prompt_tokens_details":{"cached_tokens":1,"cached_tokens":2}}""")]
    [InlineData("""{"prompt_tokens_details":{"cached_tokens":"1"},"total_tokens":3}""")]
    [InlineData("""{"prompt_tokens_details":{"new_tokens":1},"new_details":{"a":[1]},"total_tokens":3}""")]
    [InlineData("""{"prompt_tokens_details":7,"total_tokens":3}""")]
    [InlineData("""{"server_tool_use":{"web_search_requests":1},"total_tokens":3}""")]
    public void Parse_Usage_GivesWhatTheSerializerGives(string usage)
    {
        ChunkEquality.AssertSameCompletion($$"""{"choices":[],"usage":{{usage}},"model":"m"}""");
        ChunkEquality.AssertSame([$$"""{"choices":[],"usage":{{usage}},"model":"m"}"""]);
    }
}
