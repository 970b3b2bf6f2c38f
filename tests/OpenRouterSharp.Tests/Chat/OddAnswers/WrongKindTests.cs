using System.Text;
using System.Text.Json;
using OpenRouterSharp.Chat.Reading;
using OpenRouterSharp.Tests.Conventions;
using OpenRouterSharp.Tests.Golden;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.OddAnswers;

/// <summary>One odd field never takes a paid answer with it, whichever field and whatever kind.</summary>
public class WrongKindTests
{
    private const string Part = """
        {"role":"assistant","content":"The lamp is on.","refusal":"No more.","reasoning":"I look.",
         "reasoning_details":[{"type":"reasoning.text","text":"I ","signature":"S","format":"f","index":0,"id":"d"},{"type":"reasoning.summary","summary":"look.","index":1},
           {"type":"reasoning.encrypted","data":"E","index":2}],
         "tool_calls":[{"index":0,"id":"call_a","type":"function","function":{"name":"get_weather","arguments":"{\"city\":\"Lyon\"}","note":"n"},"extra":{"x":1}}],
         "images":[{"type":"image_url","image_url":{"url":"https://img.example/lamp.png"},"index":0}],
         "audio":{"id":"a","data":"AQ==","expires_at":1,"transcript":"t"},
         "annotations":[{"type":"url_citation","url_citation":{"url":"https://a.example","title":"A","start_index":0,"end_index":1,"content":"c"}},
           {"type":"file","file":{"hash":"h","name":"n","content":[{"type":"text","text":"x"}]}}],
         "more":{"y":[1]}}
        """;

    private const string Answer = $$$"""
        {"id":"gen-1","object":"o","created":1,"model":"m","provider":"P","service_tier":"flex","system_fingerprint":"s",
         "choices":[{"index":0,"PART":{{{Part}}},"finish_reason":"tool_calls","native_finish_reason":"stop",
           "logprobs":{"content":[{"token":"a","logprob":-1,"bytes":[97],"top_logprobs":[{"token":"b","logprob":-2,"bytes":[98]}]}],"refusal":[{"token":"r","logprob":-1}]}}],
         "usage":{"prompt_tokens":9,"completion_tokens":5,"total_tokens":14,"cost":0.25,"is_byok":false,
           "prompt_tokens_details":{"cached_tokens":1,"cache_write_tokens":2,"audio_tokens":3,"video_tokens":4,"file_tokens":5},
           "completion_tokens_details":{"reasoning_tokens":1,"audio_tokens":2,"image_tokens":3,"accepted_prediction_tokens":4,"rejected_prediction_tokens":5},
           "cost_details":{"upstream_inference_cost":0.1,"upstream_inference_prompt_cost":0.2,"upstream_inference_completions_cost":0.3},
           "server_tool_use_details":{"tool_calls_requested":1,"tool_calls_executed":2,"web_search_requests":3}},
         "openrouter_metadata":{"requested":"r","strategy":"direct","attempt":1,"endpoints":{"total":2,"available":[{"provider":"p","model":"m","selected":true}]},
           "attempts":[{"provider":"p","model":"m","status":200}],"params":{"quality_floor":1,"throughput_floor":2,"version_group":"v"},"pipeline":[{"type":"t","name":"n"}]}}
        """;

    /// <summary>Gets the types that an answer or a chunk is made of.</summary>
    public static TheoryData<Type> AnswerTypes => [.. PartsOf(typeof(ChatCompletion)).Union(PartsOf(typeof(ChatCompletionChunk))).OrderBy(static type => type.Name, StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(AnswerTypes))]
    public void Read_AnyMemberOfAnotherKind_LosesNothing(Type type)
    {
        var root = Library.UnionRoots.FirstOrDefault(type.IsSubclassOf) ?? type;
        var json = JsonSerializer.Serialize(FilledValue.Of(type), root, OpenRouterJson.Options);

        Assert.All(WrongKind.Of(json), change => Assert.DoesNotContain(Losses.Of(change.Json, Again(change.Json, root)), static loss => !SaysNothing(loss)));
    }

    // An answer's role is known without its name; a function without name and arguments is none, and a delta's content without parts is no text.
    // A call whose ID is odd gets one that it can be answered by.
    private static bool SaysNothing(string loss) => loss.Contains(".role: ", StringComparison.Ordinal) || loss.EndsWith(".function: {}", StringComparison.Ordinal)
        || loss.EndsWith(".content: []", StringComparison.Ordinal) || loss.Contains("message.tool_calls[0].id: ", StringComparison.Ordinal) || IsTextOfAnError(loss);

    // An error is told in words: what is odd in it is among them as text.
    private static bool IsTextOfAnError(string loss) =>
        loss.StartsWith("$.code: ", StringComparison.Ordinal) || loss.StartsWith("$.message: ", StringComparison.Ordinal)
        || loss.Contains("error.code: ", StringComparison.Ordinal) || loss.Contains("error.message: ", StringComparison.Ordinal) || loss.Contains("error: [", StringComparison.Ordinal);

    private static string Again(string json, Type type) => JsonSerializer.Serialize(JsonSerializer.Deserialize(json, type, OpenRouterJson.Options), type, OpenRouterJson.Options);

    [Fact]
    public void Read_WholeAnswerWithAnyMemberOfAnotherKind_KeepsAllElse() => Assert.All(
        WrongKind.Of(Of("message")),
        static change => AssertSurvives(change.Path, CompletionParser.Parse(Encoding.UTF8.GetBytes(change.Json), null)!));

    [Fact]
    public void Fold_ChunkWithAnyMemberOfAnotherKind_KeepsAllElse() => Assert.All(
        WrongKind.Of(Of("delta")),
        static change => AssertSurvives(change.Path.Replace(".delta", ".message", StringComparison.Ordinal), Wire.Fold([Chunk(change.Json)])));

    [Fact]
    public void Fold_ChunkWithAnyMemberOfAnotherKindBetweenOthers_IsWrittenWithOneMemberOfAName() => Assert.All(
        WrongKind.Of(Of("delta")),
        static change => AssertNoNameTwice(JsonDocument.Parse(Wire.Write(Wire.Fold([Chunk(Of("delta")), Chunk(change.Json), Chunk(Of("delta"))]))).RootElement));

    [Fact]
    public void Parse_ChunkWithAnyMemberOfAnotherKindAfterOthers_IsWhatItIsAlone()
    {
        var parser = new ChunkParser();

        Assert.All(
            WrongKind.Of(Of("delta")),
            change =>
            {
                parser.Parse(Encoding.UTF8.GetBytes(Of("delta")), null);
                Assert.Equal(Wire.Write(Chunk(change.Json)), Wire.Write(parser.Parse(Encoding.UTF8.GetBytes(change.Json), null)));
            });
    }

    private static string Of(string part) => Answer.Replace("PART", part, StringComparison.Ordinal);

    private static ChatCompletionChunk Chunk(string json) => Wire.Read<ChatCompletionChunk>(json);

    private static void AssertSurvives(string changed, ChatCompletion completion)
    {
        var message = completion.Message;
        AssertSame(".choices[0].message.content", "The lamp is on.", completion.Text);
        AssertSame(".choices[0].message.refusal", "No more.", completion.Refusal);
        AssertSame(".choices[0].message.reasoning", "I look.", message?.Reasoning);
        AssertSame(".choices[0].message.tool_calls[0].id", "call_a", message?.ToolCalls?.ElementAtOrDefault(0)?.Id);
        AssertSame(".choices[0].message.tool_calls[0].function.name", "get_weather", message?.ToolCalls?.ElementAtOrDefault(0)?.Name);
        AssertSame(".choices[0].message.tool_calls[0].function.arguments", """{"city":"Lyon"}""", message?.ToolCalls?.ElementAtOrDefault(0)?.Arguments);
        AssertSame(".choices[0].message.images[0].image_url.url", "https://img.example/lamp.png", message?.Images?.ElementAtOrDefault(0)?.Url);
        AssertSame(".choices[0].message.audio.transcript", "t", message?.Audio?.Transcript);
        AssertSame(".choices[0].finish_reason", "tool_calls", completion.FinishReason?.Value);
        AssertSame(".usage.total_tokens", "14", completion.Usage?.TotalTokens.ToString());
        AssertSame(".usage.prompt_tokens_details.cached_tokens", "1", completion.Usage?.CachedTokens.ToString());
        AssertSame(".id", "gen-1", completion.Id);
        AssertSame(".model", "m", completion.Model?.Value);

        void AssertSame(string path, string expected, string? actual)
        {
            if (!WrongKind.Touches(changed, path))
            {
                Assert.Equal(expected, actual);
            }
        }
    }

    private static void AssertNoNameTwice(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Object)
        {
            var members = json.EnumerateObject().ToList();
            Assert.Equal(members.Select(static member => member.Name).Distinct(), members.Select(static member => member.Name));
            Assert.All(members, static member => AssertNoNameTwice(member.Value));
        }
        else if (json.ValueKind == JsonValueKind.Array)
        {
            Assert.All(json.EnumerateArray(), AssertNoNameTwice);
        }
    }

    private static HashSet<Type> PartsOf(Type root)
    {
        var parts = new HashSet<Type>();
        Add(root);
        return parts;

        void Add(Type type)
        {
            foreach (var part in type.IsGenericType ? type.GetGenericArguments() : type.IsAbstract ? [.. Library.Members(type)] : [type])
            {
                if (part != type)
                {
                    Add(part);
                }
                else if (Library.JsonObjects.Contains(part) && parts.Add(part))
                {
                    Array.ForEach([.. FilledValue.Members(part)], member => Add(member.PropertyType));
                }
            }
        }
    }
}
