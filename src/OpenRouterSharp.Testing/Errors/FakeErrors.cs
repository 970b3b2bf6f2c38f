using System.Text.Json.Nodes;
using OpenRouterSharp.Testing.Fixtures;
using OpenRouterSharp.Testing.Replies;

namespace OpenRouterSharp.Testing;

/// <summary>
/// Provides the errors that OpenRouter documents, and those observed on the wire, as replies: for <c>script.Reply(FakeErrors.RateLimited())</c>,
/// and through <see cref="All"/> for a theory over all of them.
/// </summary>
public static partial class FakeErrors
{
    private const string Docs = "https://openrouter.ai/docs/api-reference/errors#";
    private const string Model = "deepseek/deepseek-r1-0528";
    private const string Provider = "DeepInfra";

    /// <summary>Gets every error with its default arguments, by method name. For a mid-stream error, the name is followed by the shape.</summary>
    public static IReadOnlyDictionary<string, FakeReply> All { get; } = new FixtureSet
    {
        { nameof(InvalidRequest), InvalidRequest() },
        { nameof(InvalidPrompt), InvalidPrompt() },
        { nameof(ContextLengthExceeded), ContextLengthExceeded() },
        { nameof(MaxTokensExceeded), MaxTokensExceeded() },
        { nameof(TokenLimitExceeded), TokenLimitExceeded() },
        { nameof(StringTooLong), StringTooLong() },
        { nameof(ContentPolicyViolation), ContentPolicyViolation() },
        { nameof(Refusal), Refusal() },
        { nameof(InvalidImage), InvalidImage() },
        { nameof(ImageTooLarge), ImageTooLarge() },
        { nameof(ImageTooSmall), ImageTooSmall() },
        { nameof(UnsupportedImageFormat), UnsupportedImageFormat() },
        { nameof(ImageDownloadFailed), ImageDownloadFailed() },
        { nameof(ImageNotFound), ImageNotFound() },
        { nameof(ReasoningIsMandatory), ReasoningIsMandatory() },
        { nameof(ReasoningGivenTwice), ReasoningGivenTwice() },
        { nameof(NotFound), NotFound() },
        { nameof(RequestTimeout), RequestTimeout() },
        { nameof(PreconditionFailed), PreconditionFailed() },
        { nameof(PayloadTooLarge), PayloadTooLarge() },
        { nameof(Unprocessable), Unprocessable() },
        { nameof(MissingKey), MissingKey() },
        { nameof(InvalidKey), InvalidKey() },
        { nameof(InsufficientCredits), InsufficientCredits() },
        { nameof(NegativeBalance), NegativeBalance() },
        { nameof(KeyLimitReached), KeyLimitReached() },
        { nameof(CannotAfford), CannotAfford() },
        { nameof(PermissionDenied), PermissionDenied() },
        { nameof(Moderated), Moderated() },
        { nameof(GuardrailBlocked), GuardrailBlocked() },
        { nameof(RateLimited), RateLimited() },
        { nameof(FreeLimitPerMinute), FreeLimitPerMinute() },
        { nameof(DailyCapReached), DailyCapReached() },
        { nameof(UpstreamRateLimited), UpstreamRateLimited() },
        { nameof(ModelNotFound), ModelNotFound() },
        { nameof(WrongEndpoint), WrongEndpoint() },
        { nameof(RegionRestricted), RegionRestricted() },
        { nameof(NoEndpoints), NoEndpoints() },
        { nameof(ToolsNotSupported), ToolsNotSupported() },
        { nameof(ModelDeprecated), ModelDeprecated() },
        { nameof(ModelUnavailableUpstream), ModelUnavailableUpstream() },
        { nameof(PrivacyRestricted), PrivacyRestricted() },
        { nameof(ConstraintFiltered), ConstraintFiltered() },
        { nameof(FreeVariantEnded), FreeVariantEnded() },
        { nameof(CapacityExhausted), CapacityExhausted() },
        { nameof(TemporarilyUnavailable), TemporarilyUnavailable() },
        { nameof(ServerError), ServerError() },
        { nameof(Unmapped), Unmapped() },
        { nameof(ProviderUnavailable), ProviderUnavailable() },
        { nameof(ProviderReturnedError), ProviderReturnedError() },
        { nameof(ProvidersFailedInTurn), ProvidersFailedInTurn() },
        { nameof(ProviderOverloaded), ProviderOverloaded() },
        { nameof(ProviderOverCapacity), ProviderOverCapacity() },
        { nameof(ProviderTimeout), ProviderTimeout() },
        { nameof(FileParsedThenFailed), FileParsedThenFailed() },
        { nameof(EdgeTimeout), EdgeTimeout() },
        { nameof(EdgeBadGateway), EdgeBadGateway() },
        { nameof(EmptyBody), EmptyBody() },
        { nameof(InsideSuccess), InsideSuccess() },
        { nameof(InsideChoice), InsideChoice() },
        { nameof(WithoutChoices), WithoutChoices() },
        { nameof(MidStream) + nameof(StreamErrorShape.BesideChoice), MidStream() },
        { nameof(MidStream) + nameof(StreamErrorShape.WithoutChoices), MidStream(shape: StreamErrorShape.WithoutChoices) },
        { nameof(MidStream) + nameof(StreamErrorShape.InsideChoice), MidStream(shape: StreamErrorShape.InsideChoice) },
        { nameof(MidStream) + nameof(StreamErrorShape.Bare), MidStream(shape: StreamErrorShape.Bare) },
    };

    private static FakeReply Of(int status, ErrorKind type, string message, JsonObject? metadata = null, TimeSpan? retryAfter = null)
    {
        metadata ??= [];
        metadata["error_type"] = type.Value;
        return WithRetryAfter(FakeReply.Error(new ApiError { Code = WireError.Code(status), Message = message, Metadata = WireJson.ToElement(metadata) }, status), retryAfter);
    }

    private static FakeReply WithRetryAfter(FakeReply reply, TimeSpan? retryAfter) => retryAfter is { } wait ? reply.WithHeader("Retry-After", WireError.Seconds(wait)) : reply;

    private static JsonArray ArrayOf(IEnumerable<string> texts) => [.. texts.Select(static text => JsonValue.Create(text))];
}
