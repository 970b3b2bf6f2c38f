using OpenRouterSharp.Testing.Fixtures;
using OpenRouterSharp.Testing.Quirks;

namespace OpenRouterSharp.Testing;

/// <summary>
/// Provides the known quirks of providers and of the service, where the wire departs from its documentation, as replies to streaming and
/// non-streaming requests: for <c>script.Reply(FakeQuirks.ThinkTagsInContent())</c>, and through <see cref="All"/> for a theory over all of
/// them.
/// </summary>
/// <remarks>
/// Nearly all are equivalent to an ordinary completion ("It is 4.", or a call of <c>get_weather</c>), and the client must read them as such. The
/// exceptions are those whose summary says that they fail.
/// </remarks>
public static partial class FakeQuirks
{
    private const string Answer = "It is 4.";
    private const string Thought = "Two and two.";
    private const string Tool = "get_weather";
    private const string Arguments = """{"city":"Lyon"}""";

    /// <summary>Gets every quirk with its default arguments, by method name.</summary>
    public static IReadOnlyDictionary<string, FakeReply> All { get; } = new FixtureSet
    {
        { nameof(ThinkTagsInContent), ThinkTagsInContent() },
        { nameof(ThinkingEndsInContent), ThinkingEndsInContent() },
        { nameof(ReasoningWithoutDetails), ReasoningWithoutDetails() },
        { nameof(ReasoningOnlyInDetails), ReasoningOnlyInDetails() },
        { nameof(ReasoningContentField), ReasoningContentField() },
        { nameof(ReasoningUnderTwoNames), ReasoningUnderTwoNames() },
        { nameof(SignatureAfterText), SignatureAfterText() },
        { nameof(EncryptedBetweenText), EncryptedBetweenText() },
        { nameof(SummaryInPieces), SummaryInPieces() },
        { nameof(UnknownReasoningType), UnknownReasoningType() },
        { nameof(UnknownReasoningFormat), UnknownReasoningFormat() },
        { nameof(ServerToolInReasoning), ServerToolInReasoning() },
        { nameof(EmptyReasoningDetails), EmptyReasoningDetails() },
        { nameof(NullReasoningDetails), NullReasoningDetails() },
        { nameof(ReasoningDetailsWithoutIndex), ReasoningDetailsWithoutIndex() },
        { nameof(BudgetSpentOnThinking), BudgetSpentOnThinking() },
        { nameof(ContentMissing), ContentMissing() },
        { nameof(ContentAsParts), ContentAsParts() },
        { nameof(EmptyAnswer), EmptyAnswer() },
        { nameof(EmptyDeltas), EmptyDeltas() },
        { nameof(ImageWithoutType), ImageWithoutType() },
        { nameof(BareCitations), BareCitations() },
        { nameof(BareFileAnnotation), BareFileAnnotation() },
        { nameof(AudioInPieces), AudioInPieces() },
        { nameof(LogprobsWithoutBytes), LogprobsWithoutBytes() },
        { nameof(LegacyText), LegacyText() },
        { nameof(ToolCallWithoutId), ToolCallWithoutId() },
        { nameof(ToolCallWithEmptyId), ToolCallWithEmptyId() },
        { nameof(EmptyToolCalls), EmptyToolCalls() },
        { nameof(FunctionCallNull), FunctionCallNull() },
        { nameof(ToolCallsWithSameId), ToolCallsWithSameId() },
        { nameof(ToolCallWithoutIndex), ToolCallWithoutIndex() },
        { nameof(ToolCallWithoutType), ToolCallWithoutType() },
        { nameof(ToolCallWithoutArguments), ToolCallWithoutArguments() },
        { nameof(ToolNameRepeated), ToolNameRepeated() },
        { nameof(WhitespaceAfterArguments), WhitespaceAfterArguments() },
        { nameof(ToolCallBesideFinish), ToolCallBesideFinish() },
        { nameof(InterleavedToolCalls), InterleavedToolCalls() },
        { nameof(ToolArgumentsCut), ToolArgumentsCut() },
        { nameof(StopWithToolCalls), StopWithToolCalls() },
        { nameof(ToolCallsWithoutFinishReason), ToolCallsWithoutFinishReason() },
        { nameof(FunctionCallWithToolCalls), FunctionCallWithToolCalls() },
        { nameof(BareEnvelope), BareEnvelope() },
        { nameof(MissingChoiceIndex), MissingChoiceIndex() },
        { nameof(NullDelta), NullDelta() },
        { nameof(UnknownFields), UnknownFields() },
        { nameof(LargeNumbers), LargeNumbers() },
        { nameof(ModelChanges), ModelChanges() },
        { nameof(PartialRouterMetadata), PartialRouterMetadata() },
        { nameof(DebugChunk), DebugChunk() },
        { nameof(UnknownFinishReason), UnknownFinishReason() },
        { nameof(NullFinishAfterFinish), NullFinishAfterFinish() },
        { nameof(NullFinishReason), NullFinishReason() },
        { nameof(MissingFinishReason), MissingFinishReason() },
        { nameof(FinishErrorWithoutError), FinishErrorWithoutError() },
        { nameof(UsageBesideEmptyChoice), UsageBesideEmptyChoice() },
        { nameof(UsageBesideRepeatedFinish), UsageBesideRepeatedFinish() },
        { nameof(UsageOnFinishChunk), UsageOnFinishChunk() },
        { nameof(UsageTwice), UsageTwice() },
        { nameof(UsageMissing), UsageMissing() },
        { nameof(UsageNull), UsageNull() },
        { nameof(UsageWithNullDetails), UsageWithNullDetails() },
        { nameof(UsageAsFloats), UsageAsFloats() },
        { nameof(CostInExponents), CostInExponents() },
        { nameof(UsageWithoutTotal), UsageWithoutTotal() },
        { nameof(PartialCostDetails), PartialCostDetails() },
        { nameof(ServerToolUseByItsOldName), ServerToolUseByItsOldName() },
        { nameof(KeepAlivesBetweenChunks), KeepAlivesBetweenChunks() },
        { nameof(NoSpaceAfterColon), NoSpaceAfterColon() },
        { nameof(CarriageReturns), CarriageReturns() },
        { nameof(ByteByByte), ByteByByte() },
        { nameof(EventInSeveralLines), EventInSeveralLines() },
        { nameof(ByteOrderMark), ByteOrderMark() },
        { nameof(DoneWithSpaces), DoneWithSpaces() },
        { nameof(EndWithoutDone), EndWithoutDone() },
        { nameof(LastEventWithoutBlankLine), LastEventWithoutBlankLine() },
        { nameof(DataAfterDone), DataAfterDone() },
        { nameof(WholeAnswerForAStream), WholeAnswerForAStream() },
        { nameof(StreamForAWholeAnswer), StreamForAWholeAnswer() },
        { nameof(StreamWithoutEnd), StreamWithoutEnd() },
        { nameof(MalformedEvent), MalformedEvent() },
        { nameof(ErrorCodeAsText), ErrorCodeAsText() },
        { nameof(ErrorCodeIsAWord), ErrorCodeIsAWord() },
        { nameof(ErrorCodeIsAWordMidStream), ErrorCodeIsAWordMidStream() },
        { nameof(ErrorCodeNull), ErrorCodeNull() },
        { nameof(ErrorWithoutMessage), ErrorWithoutMessage() },
        { nameof(ErrorIsOnlyText), ErrorIsOnlyText() },
        { nameof(ErrorRawIsAnObject), ErrorRawIsAnObject() },
        { nameof(ErrorQuotaOfTheProvider), ErrorQuotaOfTheProvider() },
        { nameof(ErrorMessageIsJson), ErrorMessageIsJson() },
        { nameof(ErrorOfAnotherServer), ErrorOfAnotherServer() },
        { nameof(ErrorCutInACharacter), ErrorCutInACharacter() },
        { nameof(ErrorStatusWithEvents), ErrorStatusWithEvents() },
        { nameof(ErrorAsFirstEvent), ErrorAsFirstEvent() },
        { nameof(EventsUnderTextLabel), EventsUnderTextLabel() },
        { nameof(NamedEventsUnderJsonLabel), NamedEventsUnderJsonLabel() },
        { nameof(SingleNewlineBetweenEvents), SingleNewlineBetweenEvents() },
        { nameof(WholeAnswerUnderEventLabel), WholeAnswerUnderEventLabel() },
        { nameof(CommentsBeforeJson), CommentsBeforeJson() },
        { nameof(ErrorUnderEventLabel), ErrorUnderEventLabel() },
        { nameof(BareErrorAfterText), BareErrorAfterText() },
        { nameof(FlatErrorAfterText), FlatErrorAfterText() },
        { nameof(ErrorWithoutEnvelope), ErrorWithoutEnvelope() },
        { nameof(WebPage), WebPage() },
        { nameof(EndInUsage), EndInUsage() },
    };

    private static FakeReply Plain(string text = Answer) => QuirkText.Message($""" "content":{QuirkText.Quoted(text)} """);
}
