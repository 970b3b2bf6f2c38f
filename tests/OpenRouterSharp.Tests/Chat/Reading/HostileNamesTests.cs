using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.Reading;

/// <summary>A server may cut a name in the middle of a character, and send fields that nobody knows.</summary>
public sealed class HostileNamesTests
{
    // Where a member can stand that nobody knows.
    private static readonly string[] _places =
    [
        """{"id":"g",X,"choices":[{"index":0,"PART":{"content":"hi"},"finish_reason":"stop"}]}""",
        """{"id":"g","choices":[{"index":0,X,"PART":{"content":"hi"},"finish_reason":"stop"}]}""",
        """{"id":"g","choices":[{"index":0,"PART":{"content":"hi",X},"finish_reason":"stop"}]}""",
        """{"id":"g","choices":[{"index":0,"PART":{"content":"hi","tool_calls":[{"id":"c","type":"function",X,"function":{"name":"f",X,"arguments":"{}"}}]},"finish_reason":"stop"}]}""",
        """{"id":"g","choices":[{"index":0,"PART":{"content":"hi","reasoning_details":[{"type":"reasoning.text","text":"t",X}]},"finish_reason":"stop"}]}""",
        """{"id":"g","choices":[{"index":0,"PART":{"content":"hi","annotations":[{"type":"url_citation",X,"url_citation":{"url":"u",X}}]},"finish_reason":"stop"}]}""",
        """{"id":"g","choices":[{"index":0,"PART":{"content":"hi"},"finish_reason":"stop"}],"usage":{"prompt_tokens":1,X,"cost_details":{X}}}""",
    ];

    public static TheoryData<string> Answers
    {
        get
        {
            var data = new TheoryData<string>();
            foreach (var name in (string[])[@"\ud83d", @"\ude00x", @"a\ud83d\ud83d"])
            {
                foreach (var value in (string[])["1", "\"\\ud83d\"", "{\"\\ud83d\":[\"\\ude00\"]}"])
                {
                    var member = $"\"{name}\":{value}";
                    data.AddRange(_places.Select(place => place.Replace("X", member, StringComparison.Ordinal)).ToArray());
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task CompleteAsync_HalfASurrogateInAnUnknownName_IsTolerated(string answer)
    {
        using var client = Fake.Json(answer.Replace("PART", "message", StringComparison.Ordinal)).CreateClient();

        Assert.Equal("hi", (await client.Chat.CompleteAsync(Fixtures.Request, TestContext.Current.CancellationToken)).Text);
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task StreamAsync_HalfASurrogateInAnUnknownName_IsTolerated(string answer)
    {
        using var client = Fake.Events("data: " + answer.Replace("PART", "delta", StringComparison.Ordinal) + "\n\ndata: [DONE]\n\n").CreateClient();

        Assert.Equal("hi", (await client.Chat.StreamAsync(Fixtures.Request, TestContext.Current.CancellationToken).ToListAsync()).Text());
    }

    [Theory]
    [InlineData("""{"error":{"code":400,"message":"words","\ud83d":1,"metadata":{"\ud83d":1}}}""", 400)]
    [InlineData("""{"\ud83d":1,"error":{"code":400,"message":"words"}}""", 400)]
    [InlineData("""{"error":{"code":400,"message":"words","\ud83d":1,"metadata":{"\ud83d":1}}}""", 200)]
    [InlineData("""{"\ud83d":1,"error":{"code":400,"message":"words"}}""", 200)]
    [InlineData("""{"choices":[{"error":{"code":400,"message":"words","\ud83d":1}}]}""", 200)]
    public async Task CompleteAsync_HalfASurrogateInAnErrorsNames_TheErrorIsTold(string body, int status)
    {
        using var client = Fake.Json(body, status).CreateClient();

        var error = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync(Fixtures.Request, TestContext.Current.CancellationToken));

        Assert.Contains("words", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"choices":[{"message":{"content":"hi"}}],"\ud83d\ude00":1,"\ud83d\u0041":2,"\\ud83d":3}""", "\ud83d\ude00,\ufffdA,\\ud83d")]
    public async Task CompleteAsync_HalfASurrogateInAName_IsReplacedAlone(string answer, string names)
    {
        using var client = Fake.Json(answer).CreateClient();

        var completion = await client.Chat.CompleteAsync(Fixtures.Request, TestContext.Current.CancellationToken);

        Assert.Equal(names, string.Join(',', completion.AdditionalProperties!.Keys));
    }
}
