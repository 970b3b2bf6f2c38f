using static OpenRouterSharp.Testing.Quirks.QuirkText;

namespace OpenRouterSharp.Testing;

/// <content>The usage: where it stands, and what it lacks.</content>
public static partial class FakeQuirks
{
    /// <summary>Makes a stream whose usage stands beside a choice of nothing, as in 2025.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply UsageBesideEmptyChoice() => FakeReply.Either(
        Plain(),
        Ended(Text(Answer), Finish(), Chunk("""{"index":0,"delta":{"role":"assistant","content":""},"finish_reason":null}""", $""" "usage":{Counts} """)));

    /// <summary>Makes a stream whose usage stands beside a second finish, as in 2026.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply UsageBesideRepeatedFinish() => FakeReply.Either(Plain(), Ended(Text(Answer), Finish(), Finish("\"stop\"", $""" "usage":{Counts} """)));

    /// <summary>Makes a stream whose usage stands on the chunk of the finish.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply UsageOnFinishChunk() => FakeReply.Either(Plain(), Ended(Text(Answer), Finish("\"stop\"", $""" "usage":{Counts} """)));

    /// <summary>Makes a stream with two usages, of which the last counts.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply UsageTwice() => FakeReply.Either(
        Plain(),
        Ended(Text(Answer), Finish("\"stop\"", """ "usage":{"prompt_tokens":9,"completion_tokens":1,"total_tokens":10} """), UsageChunk()));

    /// <summary>Makes an answer without usage.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply UsageMissing() => FakeReply.Either(
        Whole($$$$"""{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":{{{{Quoted(Answer)}}}}}}""", string.Empty),
        Ended(Text(Answer), Finish()));

    /// <summary>Makes an answer whose usage is null.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply UsageNull() => Counted("null");

    /// <summary>Makes an answer whose details of the usage are null.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply UsageWithNullDetails() =>
        Counted("""{"prompt_tokens":9,"completion_tokens":14,"total_tokens":23,"cost":null,"prompt_tokens_details":null,"completion_tokens_details":{"reasoning_tokens":null},"cost_details":null}""");

    /// <summary>Makes an answer whose tokens are counted in floating point.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply UsageAsFloats() => Counted("""{"prompt_tokens":9.0,"completion_tokens":14.0,"total_tokens":23.0,"completion_tokens_details":{"reasoning_tokens":11.0}}""");

    /// <summary>Makes an answer whose cost is written with an exponent.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply CostInExponents() => Counted("""{"prompt_tokens":9,"completion_tokens":14,"total_tokens":23,"cost":1.2e-7}""");

    /// <summary>Makes an answer whose usage lacks the total.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply UsageWithoutTotal() => Counted("""{"prompt_tokens":9,"completion_tokens":14}""");

    /// <summary>Makes an answer with one of the three parts of the cost.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply PartialCostDetails() =>
        Counted("""{"prompt_tokens":9,"completion_tokens":14,"total_tokens":23,"cost":0.000031,"is_byok":true,"cost_details":{"upstream_inference_cost":0.0005}}""");

    /// <summary>Makes an answer whose use of server tools has its old name, and whose details count images.</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ServerToolUseByItsOldName() =>
        Counted("""{"prompt_tokens":9,"completion_tokens":14,"total_tokens":23,"completion_tokens_details":{"image_tokens":7},"server_tool_use":{"web_search_requests":2}}""");

    private static FakeReply Counted(string usage) => FakeReply.Either(
        Whole($$$$"""{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":{{{{Quoted(Answer)}}}}}}""", $""" "usage":{usage} """),
        Ended(Text(Answer), Finish(), UsageChunk(usage)));
}
