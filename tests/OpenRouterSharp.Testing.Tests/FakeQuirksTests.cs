namespace OpenRouterSharp.Testing.Tests;

/// <summary>States of each quirk what the client makes of it, asked whole and streamed.</summary>
public class FakeQuirksTests
{
    private const string Answer = "It is 4.";
    private const string Thought = "Two and two.";

    private static readonly Dictionary<string, Action<ChatCompletion>> _answers = new()
    {
        [nameof(FakeQuirks.ThinkTagsInContent)] = a => Assert.Equivalent(new { Text = "<think>\nTwo and two.\n</think>\n\nIt is 4.", Reasoning = (object?)null }, a),
        [nameof(FakeQuirks.ThinkingEndsInContent)] = a => Assert.Equivalent(new { Text = "Two and two.\n</think>\n\nIt is 4.", Reasoning = (object?)null }, a),
        [nameof(FakeQuirks.ReasoningWithoutDetails)] = a => Thinks(a, details: null),
        [nameof(FakeQuirks.ReasoningOnlyInDetails)] = a => Thinks(a, details: 1),
        [nameof(FakeQuirks.ReasoningContentField)] = a => Thinks(a, details: null),
        [nameof(FakeQuirks.ReasoningUnderTwoNames)] = a => Thinks(a, details: null),
        [nameof(FakeQuirks.SignatureAfterText)] = a =>
        {
            Thinks(a, details: 1);
            Assert.Equal("SIG==", ((ReasoningText)a.Message!.ReasoningDetails![0]).Signature);
        },
        [nameof(FakeQuirks.EncryptedBetweenText)] = a =>
        {
            Thinks(a, details: 3);
            Assert.Equal("gAAAAB==", Assert.IsType<EncryptedReasoning>(a.Message!.ReasoningDetails![1]).Data);
        },
        [nameof(FakeQuirks.SummaryInPieces)] = a =>
        {
            Thinks(a, details: 2);
            Assert.Equal(Thought, Assert.IsType<ReasoningSummary>(a.Message!.ReasoningDetails![0]).Summary);
        },
        [nameof(FakeQuirks.UnknownReasoningType)] = a =>
            Assert.Equal("""{"type":"reasoning.holographic","angle":42.0,"index":0}""", Assert.IsType<UnknownReasoning>(Assert.Single(a.Message!.ReasoningDetails!)).Json.GetRawText()),
        [nameof(FakeQuirks.UnknownReasoningFormat)] = a => Assert.Equal("acme-thoughts-v9", Assert.Single(a.Message!.ReasoningDetails!).Format!.Value.Value),
        [nameof(FakeQuirks.ServerToolInReasoning)] = a => Assert.Equal("openrouter:web_search", Assert.IsType<ServerToolReasoning>(Assert.Single(a.Message!.ReasoningDetails!)).ToolName),
        [nameof(FakeQuirks.EmptyReasoningDetails)] = a =>
        {
            Says(a);
            Assert.Empty(a.Message!.ReasoningDetails!);
        },
        [nameof(FakeQuirks.NullReasoningDetails)] = a => Thinks(a, details: null),
        [nameof(FakeQuirks.ReasoningInAlternatingMembers)] = a => Assert.Equivalent(new { Text = Answer, Reasoning = Thought }, a),
        [nameof(FakeQuirks.ThinkTagsBesideReasoning)] = a => Assert.Equivalent(new { Text = Answer, Reasoning = Thought }, a.SplitThinkTags()),
        [nameof(FakeQuirks.ReasoningDetailsWithoutIndex)] = a => Thinks(a, details: 1),
        [nameof(FakeQuirks.BudgetSpentOnThinking)] = a => Assert.Equivalent(new { Text = string.Empty, Reasoning = Thought, FinishReason = FinishReason.Length }, a),
        [nameof(FakeQuirks.ContentMissing)] = a => Assert.Equivalent(new { Text = string.Empty, Reasoning = Thought }, a),
        [nameof(FakeQuirks.ContentAsParts)] = Says,
        [nameof(FakeQuirks.ContentIsNoText)] = Says,
        [nameof(FakeQuirks.MembersOfOtherKinds)] = a =>
        {
            Says(a);
            Assert.Equal("{}", a.Message!.AdditionalProperties!["annotations"].GetRawText());
        },
        [nameof(FakeQuirks.MessageInPlaceOfDelta)] = a => Costs(a, 0.000031m),
        [nameof(FakeQuirks.ImageUrlAsText)] = a => Assert.Equal("https://img.example/lamp.png", Assert.Single(a.Message!.Images!).Url),
        [nameof(FakeQuirks.EmptyAnswer)] = a => Assert.Equivalent(
            new { Text = string.Empty, FinishReason = FinishReason.Stop, CompletionTokens = 0 },
            new { a.Text, a.FinishReason, a.Usage!.CompletionTokens }),
        [nameof(FakeQuirks.EmptyDeltas)] = Says,
        [nameof(FakeQuirks.ImageWithoutType)] = a =>
        {
            Assert.Empty(a.Text);
            Assert.Equal("data:image/png;base64,iVBORw0KGgo=", Assert.Single(a.Message!.Images!).Url);
        },
        [nameof(FakeQuirks.BareCitations)] = a => Assert.Equal(["https://a.example/", "https://b.example/"], a.Message!.Annotations!.Cast<UrlCitation>().Select(citation => citation.Page!.Url)),
        [nameof(FakeQuirks.BareFileAnnotation)] = a => Assert.Equivalent(new { Hash = "9f2c", Name = (object?)null }, new { File(a).Hash, File(a).Name }),
        [nameof(FakeQuirks.AudioInPieces)] = a =>
            Assert.Equivalent(
                new { Id = "audio_1", Data = "UklGRg==", Transcript = Answer, ExpiresAt = 1764003600 },
                new { a.Message!.Audio!.Id, a.Message.Audio.Data, a.Message.Audio.Transcript, a.Message.Audio.ExpiresAt }),
        [nameof(FakeQuirks.LogprobsWithoutBytes)] = a =>
        {
            Says(a);
            Assert.Equal(-0.25, Assert.Single(a.Choices[0].Logprobs!.Content!).Logprob);
        },
        [nameof(FakeQuirks.LegacyText)] = Says,
        [nameof(FakeQuirks.ToolCallWithoutId)] = a =>
        {
            Calls(a);
            Assert.NotEmpty(a.ToolCalls[0].Id!);
        },
        [nameof(FakeQuirks.ToolCallWithEmptyId)] = a =>
        {
            Calls(a);
            Assert.NotEmpty(a.ToolCalls[0].Id!);
        },
        [nameof(FakeQuirks.EmptyToolCalls)] = a =>
        {
            Says(a);
            Assert.Empty(a.ToolCalls);
        },
        [nameof(FakeQuirks.FunctionCallNull)] = Says,
        [nameof(FakeQuirks.ToolCallsWithSameId)] = a =>
        {
            Calls(a, "Lyon", "Paris");
            Assert.NotEqual(a.ToolCalls[0].Id, a.ToolCalls[1].Id);
        },
        [nameof(FakeQuirks.ToolCallWithoutIndex)] = a => Calls(a),
        [nameof(FakeQuirks.ToolCallWithoutType)] = a =>
        {
            Calls(a);
            Assert.Equal(ToolCallType.Function, a.ToolCalls[0].Type);
        },
        [nameof(FakeQuirks.ToolCallWithoutArguments)] = a => Assert.Equivalent(
            new { Name = "get_weather", Arguments = "{}" },
            new { a.ToolCalls[0].Name, Arguments = a.ToolCalls[0].ParseArguments()!.Value.GetRawText() }),
        [nameof(FakeQuirks.ToolNameRepeated)] = a => Calls(a),
        [nameof(FakeQuirks.WhitespaceAfterArguments)] = a => Calls(a),
        [nameof(FakeQuirks.ToolCallBesideFinish)] = a => Calls(a),
        [nameof(FakeQuirks.InterleavedToolCalls)] = a => Calls(a, "Lyon", "Paris"),
        [nameof(FakeQuirks.ToolCallRepeated)] = a => Calls(a),
        [nameof(FakeQuirks.EmptyObjectBeforeArguments)] = a => Calls(a),
        [nameof(FakeQuirks.ArgumentsEncodedTwice)] = a => Calls(a),
        [nameof(FakeQuirks.ToolCallsOutOfOrder)] = a => Calls(a, "Lyon", "Paris"),
        [nameof(FakeQuirks.WrongToolCallIndex)] = a => Calls(a, "Lyon", "Paris"),
        [nameof(FakeQuirks.LoneSurrogateInArguments)] = a => Calls(a, "Lyon \ufffd"),
        [nameof(FakeQuirks.ToolArgumentsCut)] = a =>
        {
            Assert.Equal("{\"city\":\"Ly", Assert.Single(a.ToolCalls).Arguments);
            Assert.False(a.ToolCalls[0].TryParseArguments(out _));
        },
        [nameof(FakeQuirks.StopWithToolCalls)] = a =>
        {
            Calls(a);
            Assert.Equivalent(new { HasToolCalls = true, FinishReason = FinishReason.Stop }, a);
        },
        [nameof(FakeQuirks.ToolCallsWithoutFinishReason)] = a =>
        {
            Calls(a);
            Assert.Equivalent(new { HasToolCalls = true, FinishReason = (object?)null }, a);
        },
        [nameof(FakeQuirks.FunctionCallWithToolCalls)] = a =>
        {
            Calls(a);
            Assert.Equivalent(new { HasToolCalls = true, FinishReason = new FinishReason("function_call") }, a);
        },
        [nameof(FakeQuirks.BareEnvelope)] = a =>
        {
            Says(a);
            Assert.Equivalent(new { Id = (object?)null, Model = (object?)null }, a);
        },
        [nameof(FakeQuirks.MissingChoiceIndex)] = Says,
        [nameof(FakeQuirks.NullDelta)] = Says,
        [nameof(FakeQuirks.UnknownFields)] = a =>
        {
            Says(a);
            Assert.Equal("""{"grams":0.1}""", a.AdditionalProperties!["carbon"].GetRawText());
        },
        [nameof(FakeQuirks.LargeNumbers)] = a => Assert.Equivalent(
            new { Created = 4294967296, PromptTokens = 4294967296, CompletionTokens = 14, TotalTokens = 4294967310 },
            new { a.Created, a.Usage!.PromptTokens, a.Usage.CompletionTokens, a.Usage.TotalTokens }),
        [nameof(FakeQuirks.ModelChanges)] = a => Assert.Equivalent(new { Text = Answer, Model = DeepSeekModels.ChatV31 }, a),
        [nameof(FakeQuirks.PartialRouterMetadata)] = a => Assert.Equivalent(
            new { Requested = "openrouter/auto", Total = 2 },
            new { a.RouterMetadata!.Requested, a.RouterMetadata.Endpoints!.Total }),
        [nameof(FakeQuirks.DebugChunk)] = Says,
        [nameof(FakeQuirks.UnknownFinishReason)] = a => Assert.Equivalent(
            new { Text = Answer, FinishReason = "out_of_ideas" },
            new { a.Text, FinishReason = a.FinishReason!.Value.Value }),
        [nameof(FakeQuirks.NullFinishAfterFinish)] = a => Assert.Equivalent(new { Text = Answer, FinishReason = FinishReason.Stop }, a),
        [nameof(FakeQuirks.NullFinishReason)] = a => Assert.Equivalent(new { Text = Answer, FinishReason = (object?)null }, a),
        [nameof(FakeQuirks.MissingFinishReason)] = a => Assert.Equivalent(new { Text = Answer, FinishReason = (object?)null }, a),
        [nameof(FakeQuirks.UsageBesideEmptyChoice)] = a => Costs(a, 0.000031m),
        [nameof(FakeQuirks.UsageBesideRepeatedFinish)] = a => Costs(a, 0.000031m),
        [nameof(FakeQuirks.UsageOnFinishChunk)] = a => Costs(a, 0.000031m),
        [nameof(FakeQuirks.UsageTwice)] = a => Costs(a, 0.000031m),
        [nameof(FakeQuirks.UsageInParts)] = a => Costs(a, 0.000031m),
        [nameof(FakeQuirks.EmptyUsageAtTheEnd)] = a => Costs(a, 0.000031m),
        [nameof(FakeQuirks.UsageDetailsAsLists)] = a => Costs(a, 0.000031m),
        [nameof(FakeQuirks.UsageMissing)] = a => Assert.Equivalent(new { Text = Answer, Usage = (object?)null }, a),
        [nameof(FakeQuirks.UsageNull)] = a => Assert.Equivalent(new { Text = Answer, Usage = (object?)null }, a),
        [nameof(FakeQuirks.UsageWithNullDetails)] = a =>
        {
            Costs(a, null);
            Assert.Equivalent(new { CachedTokens = (object?)null, ReasoningTokens = (object?)null }, new { a.Usage!.CachedTokens, a.Usage.ReasoningTokens });
        },
        [nameof(FakeQuirks.UsageAsFloats)] = a =>
        {
            Costs(a, null);
            Assert.Equal(11, a.Usage!.ReasoningTokens);
        },
        [nameof(FakeQuirks.CostInExponents)] = a => Costs(a, 0.00000012m),
        [nameof(FakeQuirks.UsageWithoutTotal)] = a => Assert.Equivalent(
            new { PromptTokens = 9, CompletionTokens = 14, TotalTokens = (object?)null },
            new { a.Usage!.PromptTokens, a.Usage.CompletionTokens, a.Usage.TotalTokens }),
        [nameof(FakeQuirks.PartialCostDetails)] = a => Assert.Equivalent(
            new { UpstreamInferenceCost = 0.0005m, UpstreamInferencePromptCost = (object?)null },
            new { a.Usage!.CostDetails!.UpstreamInferenceCost, a.Usage.CostDetails.UpstreamInferencePromptCost }),
        [nameof(FakeQuirks.ServerToolUseByItsOldName)] = a => Assert.Equivalent(
            new { WebSearchRequests = 2, ImageTokens = 7 },
            new { a.Usage!.ServerToolUse!.WebSearchRequests, a.Usage.CompletionTokensDetails!.ImageTokens }),
        [nameof(FakeQuirks.KeepAlivesBetweenChunks)] = Says,
        [nameof(FakeQuirks.NoSpaceAfterColon)] = Says,
        [nameof(FakeQuirks.CarriageReturns)] = Says,
        [nameof(FakeQuirks.ByteByByte)] = a => Assert.Equal("It is 4 – wörtlich 🎉.", a.Text),
        [nameof(FakeQuirks.EventInSeveralLines)] = Says,
        [nameof(FakeQuirks.ByteOrderMark)] = Says,
        [nameof(FakeQuirks.DoneWithSpaces)] = Says,
        [nameof(FakeQuirks.EndWithoutDone)] = Says,
        [nameof(FakeQuirks.LastEventWithoutBlankLine)] = Says,
        [nameof(FakeQuirks.DataAfterDone)] = Says,
        [nameof(FakeQuirks.WholeAnswerForAStream)] = Says,
        [nameof(FakeQuirks.StreamForAWholeAnswer)] = Says,
        [nameof(FakeQuirks.EventsUnderTextLabel)] = Says,
        [nameof(FakeQuirks.NamedEventsUnderJsonLabel)] = Says,
        [nameof(FakeQuirks.SingleNewlineBetweenEvents)] = Says,
        [nameof(FakeQuirks.WholeAnswerUnderEventLabel)] = Says,
        [nameof(FakeQuirks.CommentsBeforeJson)] = Says,
    };

    private static readonly Dictionary<string, (ErrorKind Whole, ErrorKind Streamed)> _failures = new()
    {
        [nameof(FakeQuirks.FinishErrorWithoutError)] = (ErrorKind.Unmapped, ErrorKind.Unmapped),
        [nameof(FakeQuirks.StreamWithoutEnd)] = (default, ErrorKind.StreamInterrupted),
        [nameof(FakeQuirks.MalformedEvent)] = (default, ErrorKind.InvalidResponse),
        [nameof(FakeQuirks.ErrorCodeAsText)] = (ErrorKind.RateLimitExceeded, ErrorKind.RateLimitExceeded),
        [nameof(FakeQuirks.ErrorCodeIsAWord)] = (ErrorKind.Server, ErrorKind.Server),
        [nameof(FakeQuirks.ErrorCodeIsAWordMidStream)] = (ErrorKind.Server, ErrorKind.Server),
        [nameof(FakeQuirks.ErrorCodeNull)] = (ErrorKind.InvalidRequest, ErrorKind.InvalidRequest),
        [nameof(FakeQuirks.ErrorWithoutMessage)] = (ErrorKind.ProviderUnavailable, ErrorKind.ProviderUnavailable),
        [nameof(FakeQuirks.ErrorIsOnlyText)] = (ErrorKind.Authentication, ErrorKind.Authentication),
        [nameof(FakeQuirks.ErrorRawIsAnObject)] = (ErrorKind.InvalidRequest, ErrorKind.InvalidRequest),
        [nameof(FakeQuirks.ErrorQuotaOfTheProvider)] = (ErrorKind.RateLimitExceeded, ErrorKind.RateLimitExceeded),
        [nameof(FakeQuirks.ErrorMessageIsJson)] = (ErrorKind.InvalidRequest, ErrorKind.InvalidRequest),
        [nameof(FakeQuirks.ErrorOfAnotherServer)] = (ErrorKind.InvalidRequest, ErrorKind.InvalidRequest),
        [nameof(FakeQuirks.ErrorCutInACharacter)] = (ErrorKind.ProviderUnavailable, ErrorKind.ProviderUnavailable),
        [nameof(FakeQuirks.ErrorStatusWithEvents)] = (ErrorKind.RateLimitExceeded, ErrorKind.RateLimitExceeded),
        [nameof(FakeQuirks.ErrorAsFirstEvent)] = (ErrorKind.ProviderUnavailable, ErrorKind.ProviderUnavailable),
        [nameof(FakeQuirks.ErrorUnderEventLabel)] = (ErrorKind.InvalidRequest, ErrorKind.InvalidRequest),
        [nameof(FakeQuirks.BareErrorAfterText)] = (ErrorKind.InvalidRequest, ErrorKind.InvalidRequest),
        [nameof(FakeQuirks.FlatErrorAfterText)] = (ErrorKind.InvalidRequest, ErrorKind.InvalidRequest),
        [nameof(FakeQuirks.ErrorWithoutEnvelope)] = (ErrorKind.Unmapped, ErrorKind.Unmapped),
        [nameof(FakeQuirks.WebPage)] = (ErrorKind.InvalidResponse, ErrorKind.InvalidResponse),
        [nameof(FakeQuirks.PlainUnderGzipLabel)] = (ErrorKind.InvalidResponse, ErrorKind.InvalidResponse),
        [nameof(FakeQuirks.EndInUsage)] = (default, ErrorKind.StreamInterrupted),
    };

    public static TheoryData<string> Names => [.. FakeQuirks.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task All_AskedWhole_IsReadAsMeant(string name) => await CheckAsync(name, Host.Memory, stream: false);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task All_AskedStreamed_IsReadAsMeant(string name) => await CheckAsync(name, Host.Memory, stream: true);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task All_StreamedOverASocket_IsReadAsMeant(string name) => await CheckAsync(name, Host.Socket, stream: true);

    [Fact]
    public void All_Names_AreThoseOfTheMethods() => Assert.Equal(
        typeof(FakeQuirks).GetMethods().Where(static method => method.ReturnType == typeof(FakeReply)).Select(static method => method.Name).Order(),
        FakeQuirks.All.Keys.Order());

    private static async Task CheckAsync(string name, Host host, bool stream)
    {
        await using var fake = await Fake.StartAsync(host, new FakeScript().Reply(FakeQuirks.All[name]));
        var request = new ChatRequest(DeepSeekModels.R1_0528, "2+2?");
        var failure = _failures.TryGetValue(name, out var kinds) ? stream ? kinds.Streamed : kinds.Whole : default;
        if (failure == default)
        {
            var check = _answers.GetValueOrDefault(name, Says);
            Assert.True(_answers.ContainsKey(name) || _failures.ContainsKey(name), $"What the client makes of {name} is not stated.");
            check(await fake.AskAsync(request, stream));
            return;
        }

        var error = await Assert.ThrowsAsync<OpenRouterException>(() => fake.AskAsync(request, stream));
        Assert.Equal(failure, error.Kind);
        Assert.NotEmpty(error.Message);
    }

    private static void Says(ChatCompletion answer) => Assert.Equal(Answer, answer.Text);

    private static void Thinks(ChatCompletion answer, int? details)
    {
        Assert.Equivalent(new { Text = Answer, Reasoning = Thought }, answer);
        Assert.Equal(details, answer.Message!.ReasoningDetails?.Count);
    }

    private static void Costs(ChatCompletion answer, decimal? cost) =>
        Assert.Equivalent(
            new { Text = Answer, FinishReason = FinishReason.Stop, PromptTokens = 9, CompletionTokens = 14, TotalTokens = 23, Cost = cost },
            new { answer.Text, answer.FinishReason, answer.Usage!.PromptTokens, answer.Usage.CompletionTokens, answer.Usage.TotalTokens, answer.Usage.Cost });

    private static void Calls(ChatCompletion answer, params string[] cities) => Assert.Equal(
        (cities.Length == 0 ? ["Lyon"] : cities).Select(static city => ("get_weather", city)),
        answer.ToolCalls.Select(static call => (call.Name!, call.ParseArguments()!.Value.GetProperty("city").GetString()!)));

    private static ParsedFile File(ChatCompletion answer) => Assert.IsType<FileAnnotation>(Assert.Single(answer.Message!.Annotations!)).File!;
}
