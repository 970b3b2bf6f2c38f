using OpenRouterSharp.Catalog;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Catalog;

/// <summary>Requests against the catalog: each finding names its member, and nothing is found where the catalog says nothing.</summary>
public sealed class CatalogValidationTests
{
    private static readonly FunctionTool _tool = new() { Function = new() { Name = "f" } };

    private static readonly ModelCatalog _catalog = new(
    [
        new()
        {
            Id = "a/small",
            ContextLength = 1000,
            Architecture = new() { InputModalities = [Modality.Text], OutputModalities = [Modality.Text] },
            TopProvider = new() { MaxCompletionTokens = 500 },
            SupportedParameters = [ModelParameter.MaxTokens, ModelParameter.Temperature],
            ExpirationDate = new DateOnly(2027, 1, 31),
        },
        new() { Id = "a/thinker", SupportedParameters = [ModelParameter.MaxTokens], Reasoning = new() { IsMandatory = true, SupportedEfforts = new([EffortLevel.High, EffortLevel.Low]) } },
        new() { Id = "a/fixed", SupportedParameters = [ModelParameter.MaxTokens], Reasoning = new() { IsMandatory = false, SupportsBudget = true } },
        new() { Id = "~a/thinker-latest", Reasoning = new() { IsMandatory = true, SupportedEfforts = new(null) } },
        new() { Id = "a/limited", PerRequestLimits = new() { PromptTokens = 10 } },
        new() { Id = "openrouter/auto" },
    ]);

    public static TheoryData<ChatRequest, string> Findings => new()
    {
        { Request("a/gone"), "Advice: Model: The model 'a/gone' is not in the catalog." },
        { Request("a/limited") with { Models = ["a/gone"] }, "Advice: Models[0]: The model 'a/gone' is not in the catalog." },
        { Request("a/small") with { Seed = 1 }, "Advice: Seed: No provider of the model 'a/small' supports 'seed'." },
        { Request("a/small") with { Tools = [_tool] }, "Advice: Tools: No provider of the model 'a/small' supports 'tools'." },
        {
            Request("a/small") with { TopK = 1, Provider = new() { RequireParameters = true } },
            "Error: TopK: No provider of the model 'a/small' supports 'top_k', and Provider.RequireParameters excludes providers that do not."
        },
        { Request("a/small") with { ResponseFormat = ResponseFormat.JsonObject }, "Advice: ResponseFormat: No provider of the model 'a/small' supports 'response_format'." },
        { Request("a/small") with { MaxTokens = 501 }, "Advice: MaxTokens: MaxTokens is 501; the model 'a/small' generates at most 500 tokens." },
        { Request("a/small") with { Modalities = [Modality.Image] }, "Advice: Modalities[0]: The model 'a/small' generates no image." },
        {
            Request("a/small") with { Messages = [Message.User(MessageContent.FromParts([new TextPart("?"), new ImagePart("https://x/a.png"), new ImagePart("https://x/b.png")]))] },
            "Advice: Messages[0].Content[1]: The model 'a/small' accepts no image."
        },
        {
            Request("a/small") with { Messages = [Message.User(new string('x', 4000))], MaxTokens = 400 },
            "Advice: Messages: The prompt has about 1000 tokens and the output up to 400; the context of the model 'a/small' is 1000 tokens."
        },
        {
            Request("a/limited") with { Messages = [Message.User(new string('x', 44))] },
            "Advice: Messages: The prompt has about 11 tokens; a request to the model 'a/limited' can have 10."
        },
        { Request("a/small") with { Reasoning = ReasoningSettings.On }, "Advice: Reasoning: The model 'a/small' does not reason." },
        { Request("a/small") with { ReasoningEffort = EffortLevel.Low }, "Advice: ReasoningEffort: The model 'a/small' does not reason." },
        {
            Request("a/thinker") with { Reasoning = ReasoningSettings.Off },
            "Error: Reasoning.Enabled: The model 'a/thinker' always reasons, and rejects disabled reasoning: hide it with ReasoningSettings.Hidden, or use a different model."
        },
        {
            Request("a/thinker") with { Reasoning = ReasoningSettings.WithEffort(EffortLevel.None) },
            "Error: Reasoning.Effort: The model 'a/thinker' always reasons, and rejects disabled reasoning: hide it with ReasoningSettings.Hidden, or use a different model."
        },
        {
            Request("a/thinker") with { Reasoning = ReasoningSettings.WithEffort(EffortLevel.Medium) },
            "Advice: Reasoning.Effort: The model 'a/thinker' does not accept the effort 'medium'; it accepts high, low."
        },
        {
            Request("a/fixed") with { Reasoning = ReasoningSettings.WithEffort(EffortLevel.Low) },
            "Advice: Reasoning.Effort: The effort of the model 'a/fixed' cannot be selected."
        },
        {
            Request("a/thinker") with { Reasoning = ReasoningSettings.WithBudget(2000) },
            "Advice: Reasoning.MaxTokens: The model 'a/thinker' has no reasoning budget in tokens; providers derive an effort from it: set an effort."
        },
        { Request("a/small") with { Temperature = 3 }, "Error: Temperature: Temperature is 3; it must be 0 to 2." },
    };

    public static TheoryData<ChatRequest> Fine =>
    [
        Request("a/limited"),
        Request("a/small") with { Temperature = 1, MaxCompletionTokens = 500 },
        Request("a/small:nitro"),
        Request("a/thinker") with { Reasoning = ReasoningSettings.WithEffort(EffortLevel.High) },
        Request("a/thinker") with { Reasoning = ReasoningSettings.Hidden },
        Request("a/fixed") with { Reasoning = ReasoningSettings.WithBudget(2000) },
        Request("~a/thinker-latest") with { Reasoning = ReasoningSettings.Off },
        Request("openrouter/auto") with { Seed = 1, Tools = [_tool], Reasoning = ReasoningSettings.On },
        Request("a/small") with { Messages = [Message.User(MessageContent.FromParts([new FilePart { File = new() { FileData = "https://x/a.pdf" } }]))] },
        Request("@preset/mine"),
    ];

    [Theory]
    [MemberData(nameof(Findings))]
    public void Validate_WhatDoesNotFit_IsFound(ChatRequest request, string issue) => Assert.Contains(issue, request.Validate(_catalog).Select(static found => found.ToString()));

    [Theory]
    [MemberData(nameof(Fine))]
    public void Validate_WhatFits_HasNoIssue(ChatRequest request) =>
        Assert.DoesNotContain(request.Validate(_catalog), static found => !found.Message.Contains("may be removed", StringComparison.Ordinal));

    [Fact]
    public void Validate_AModelThatEnds_SaysWhen() =>
        Assert.Equal("Advice: Model: The model 'a/small' may be removed after 2027-01-31.", Assert.Single(Request("a/small").Validate(_catalog)).ToString());

    [Fact]
    public void Validate_Findings_HaveTheirWireNames() =>
        Assert.Equal("reasoning.max_tokens", Assert.Single((Request("a/thinker") with { Reasoning = ReasoningSettings.WithBudget(2000) }).Validate(_catalog)).WireName);

    [Fact]
    public async Task ValidateAsync_ASource_IsAskedForTheCatalog()
    {
        var cache = new ModelCatalogCache(StubHandler.Json(CatalogWire.Page(1, "a/1")).CreateClient().Models);

        Assert.Equal("Model", Assert.Single(await Request("a/2").ValidateAsync(cache)).Parameter);
    }

    private static ChatRequest Request(string model) => new(model, "What is 2+2?");
}
