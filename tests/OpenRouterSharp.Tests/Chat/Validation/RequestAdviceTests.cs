using static OpenRouterSharp.Tests.Chat.Validation.RequestIssueAssert;

namespace OpenRouterSharp.Tests.Chat.Validation;

/// <summary>What some providers refuse and others take: it is said where the caller asks, and stops no call.</summary>
public sealed class RequestAdviceTests
{
    private static readonly ProviderPreferences _all = new() { RequireParameters = true };

    public static TheoryData<string, string> RefusedSchemas => new()
    {
        { """{"type":"array","items":{"type":"string"}}""", "root" },
        { """{"type":"object","anyOf":[]}""", "root" },
        { """{"type":"object","properties":{}}""", "# must have 'additionalProperties': false" },
        { """{"type":"object","properties":{"a":{"type":"string"}},"required":[],"additionalProperties":false}""", "'a' of # must be among 'required'" },
        { """{"type":"object","properties":{"a":{"type":"string","format":"uri"}},"required":["a"],"additionalProperties":false}""", "the format 'uri' of #/properties/a" },
        { """{"type":"object","properties":{"a":{"$ref":"#/$defs/a","description":"d"}},"required":["a"],"additionalProperties":false}""", "beside '$ref'" },
        { """{"type":"object","properties":{"a":{"$ref":"#/properties/b"}},"required":["a"],"additionalProperties":false}""", "'#/properties/b'" },
        { """{"type":"object","properties":{"a":{"type":"object","additionalProperties":{"type":"string"}}},"required":["a"],"additionalProperties":false}""", "#/properties/a must have" },
        { """{"type":"object","properties":{"a":{"type":"array","items":{"allOf":[]}}},"required":["a"],"additionalProperties":false}""", "#/properties/a/items has 'allOf'" },
        { """{"type":"object","properties":{"a":{"anyOf":[{"type":"null"},{"type":"object"}]}},"required":["a"],"additionalProperties":false}""", "#/properties/a/anyOf must have" },
        { """{"type":"object","properties":{"a":true},"required":["a"],"additionalProperties":false}""", "#/properties/a must be an object" },
    };

    [Theory]
    [MemberData(nameof(RefusedSchemas))]
    public void Validate_SchemaThatStrictModeRefuses_NamesThePlace(string schema, string fault)
    {
        HasAdvice(Good with { ResponseFormat = ResponseFormat.JsonSchema("s", schema, strict: true), Provider = _all }, "ResponseFormat.Schema", fault);
        HasAdvice(Good with { Model = "m", Tools = [FunctionTool.Create("f", null, schema, strict: true)] }, "Tools[0].Parameters", fault);
    }

    [Theory]
    [MemberData(nameof(RefusedSchemas))]
    public void Validate_TheSameSchemaNotStrict_HasNoIssue(string schema, string fault)
    {
        Assert.NotEmpty(fault);
        HasNone(Good with { ResponseFormat = ResponseFormat.JsonSchema("s", schema), Provider = _all });
    }

    [Fact]
    public void Validate_SchemaThatStrictModeAllows_HasNoIssue() => HasNone(Good with
    {
        ResponseFormat = ResponseFormat.JsonSchema(
            "s",
            """
            {"type":"object","properties":{"a":{"type":["string","null"],"format":"date"},"b":{"$ref":"#/$defs/b"},"c":{"$ref":"#"}},"required":["a","b","c"],"additionalProperties":false,
            "$defs":{"b":{"type":"object","properties":{},"additionalProperties":false}}}
            """,
            strict: true),
        Provider = _all,
    });

    [Fact]
    public void Validate_SchemaThatNobodyNeedHeed_IsAdvice() =>
        HasAdvice(Good with { ResponseFormat = ResponseFormat.JsonSchema("s", """{"type":"object"}""") }, "ResponseFormat", "RequireParameters");

    [Fact]
    public void Validate_FormatThatNobodyNeedHeed_IsAdvice()
    {
        HasAdvice(Good with { ResponseFormat = ResponseFormat.JsonObject }, "ResponseFormat", "RequireParameters");
        HasNone(Good with { ResponseFormat = ResponseFormat.JsonObject, Provider = new() { RequireParameters = true } });
        HasNone(Good with { ResponseFormat = ResponseFormat.Text });
    }

    [Fact]
    public void Validate_ParallelToolCallsWithoutTools_IsAdvice() => HasAdvice(Good with { ParallelToolCalls = false }, "ParallelToolCalls", "Tools");

    [Fact]
    public void Validate_ToolChoiceWithoutTools_IsAdvice() => HasAdvice(Good with { ToolChoice = ToolChoice.Required, Tools = [] }, "ToolChoice", "Tools");

    [Fact]
    public void Validate_ToolChoiceWithAPresetThatMayHoldTools_HasNoIssue()
    {
        HasNone(Good with { ToolChoice = ToolChoice.Required, Preset = "p" });
        HasNone(Good with { ToolChoice = ToolChoice.Required, Model = "@preset/p" });
    }

    [Fact]
    public void Validate_ImageForAModelThatReadsNone_IsAdvice() => HasAdvice(
        new(DeepSeekModels.R1, Message.User(["What is it?", new ImagePart("https://ex.test/a.png")])),
        "Messages[0].Content[1]",
        "reads no images");

    [Fact]
    public void Validate_PromptBeyondTheContext_IsAdvice() =>
        HasAdvice(new(DeepSeekModels.R1, new string('a', 4 * 163_841)), "Messages", "about 163841 tokens", "163840");

    [Fact]
    public void Validate_PromptWithinTheContext_HasNoIssue() => HasNone(new(DeepSeekModels.R1, new string('a', 4 * 163_840)));

    [Fact]
    public void Validate_OutputLimitThatTheReasoningUsesUp_IsAdvice()
    {
        HasAdvice(new(DeepSeekModels.R1, "Hi") { MaxTokens = 100 }, "MaxTokens", "100", "1024");
        HasAdvice(new("m", "Hi") { MaxCompletionTokens = 1024, Reasoning = ReasoningSettings.On }, "MaxCompletionTokens", "1024");
        HasAdvice(new("m", "Hi") { MaxTokens = 10, ReasoningEffort = EffortLevel.Low }, "MaxTokens", "10");
    }

    [Fact]
    public void Validate_SmallOutputLimitWithoutReasoning_HasNoIssue()
    {
        HasNone(new("m", "Hi") { MaxTokens = 10 });
        HasNone(new(DeepSeekModels.ChatV31, "Hi") { MaxTokens = 10, Reasoning = ReasoningSettings.Off });
        HasNone(new(DeepSeekModels.R1, "Hi") { MaxTokens = 1025 });
    }
}
