using static OpenRouterSharp.Testing.Quirks.QuirkText;

namespace OpenRouterSharp.Testing;

/// <content>Quirks of usage.</content>
public static partial class FakeQuirks
{
    /// <summary>Creates a stream with the usage beside an empty choice, as in 2025.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply UsageBesideEmptyChoice() => FakeReply.Either(
        Plain(),
        Ended(Text(Answer), Finish(), Chunk("""{"index":0,"delta":{"role":"assistant","content":""},"finish_reason":null}""", $""" "usage":{Counts} """)));

    /// <summary>Creates a stream with the usage beside a second finish reason, as in 2026.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply UsageBesideRepeatedFinish() => FakeReply.Either(Plain(), Ended(Text(Answer), Finish(), Finish("\"stop\"", $""" "usage":{Counts} """)));

    /// <summary>Creates a stream with the usage in the chunk of the finish reason.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply UsageOnFinishChunk() => FakeReply.Either(Plain(), Ended(Text(Answer), Finish("\"stop\"", $""" "usage":{Counts} """)));

    /// <summary>Creates a stream with two usages, of which the last counts.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply UsageTwice() => FakeReply.Either(
        Plain(),
        Ended(Text(Answer), Finish("\"stop\"", """ "usage":{"prompt_tokens":9,"completion_tokens":1,"total_tokens":10} """), UsageChunk()));

    /// <summary>Creates a completion without usage.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply UsageMissing() => FakeReply.Either(
        Whole($$$$"""{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":{{{{Quoted(Answer)}}}}}}""", string.Empty),
        Ended(Text(Answer), Finish()));

    /// <summary>Creates a completion whose usage is null.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply UsageNull() => Counted("null");

    /// <summary>Creates a completion whose usage details are null.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply UsageWithNullDetails() =>
        Counted("""{"prompt_tokens":9,"completion_tokens":14,"total_tokens":23,"cost":null,"prompt_tokens_details":null,"completion_tokens_details":{"reasoning_tokens":null},"cost_details":null}""");

    /// <summary>Creates a completion whose token counts are floating-point numbers.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply UsageAsFloats() => Counted("""{"prompt_tokens":9.0,"completion_tokens":14.0,"total_tokens":23.0,"completion_tokens_details":{"reasoning_tokens":11.0}}""");

    /// <summary>Creates a completion whose cost has an exponent.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply CostInExponents() => Counted("""{"prompt_tokens":9,"completion_tokens":14,"total_tokens":23,"cost":1.2e-7}""");

    /// <summary>Creates a completion whose usage lacks the total.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply UsageWithoutTotal() => Counted("""{"prompt_tokens":9,"completion_tokens":14}""");

    /// <summary>Creates a completion with one of the three cost details.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply PartialCostDetails() =>
        Counted("""{"prompt_tokens":9,"completion_tokens":14,"total_tokens":23,"cost":0.000031,"is_byok":true,"cost_details":{"upstream_inference_cost":0.0005}}""");

    /// <summary>Creates a completion with the legacy name of the server tool usage, and with a count of images in the usage details.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ServerToolUseByItsOldName() =>
        Counted("""{"prompt_tokens":9,"completion_tokens":14,"total_tokens":23,"completion_tokens_details":{"image_tokens":7},"server_tool_use":{"web_search_requests":2}}""");

    /// <summary>Creates a stream with the prompt's tokens in its first chunk and the rest of the usage at the end; unknown counts are null.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply UsageInParts() => FakeReply.Either(
        Plain(),
        Ended(
            Chunk("""{"index":0,"delta":{"role":"assistant","content":""},"finish_reason":null}""", """ "usage":{"prompt_tokens":9,"completion_tokens":null} """),
            Text(Answer),
            Finish(),
            UsageChunk("""{"completion_tokens":14,"total_tokens":23,"cost":0.000031}""")));

    /// <summary>Creates a stream with an empty usage after the actual one.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply EmptyUsageAtTheEnd() => FakeReply.Either(Plain(), Ended(Text(Answer), Finish(), UsageChunk(), UsageChunk("{}")));

    /// <summary>Creates a completion whose usage details are lists, as PHP writes empty objects.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply UsageDetailsAsLists() =>
        Counted("""{"prompt_tokens":9,"completion_tokens":14,"total_tokens":23,"cost":0.000031,"prompt_tokens_details":[],"completion_tokens_details":[],"cost_details":[]}""");

    private static FakeReply Counted(string usage) => FakeReply.Either(
        Whole($$$$"""{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":{{{{Quoted(Answer)}}}}}}""", $""" "usage":{usage} """),
        Ended(Text(Answer), Finish(), UsageChunk(usage)));
}
