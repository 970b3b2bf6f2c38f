using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.Reasoning;

public sealed class ReasoningSettingsWireTests
{
    public static TheoryData<ReasoningSettings, string> Samples => new()
    {
        { new(), "{}" },
        { ReasoningSettings.On, """{"enabled":true}""" },
        { ReasoningSettings.Off, """{"enabled":false}""" },
        { ReasoningSettings.Hidden, """{"exclude":true}""" },
        { ReasoningSettings.WithEffort(EffortLevel.High), """{"effort":"high"}""" },
        { ReasoningSettings.WithEffort("tomorrow"), """{"effort":"tomorrow"}""" },
        { ReasoningSettings.WithBudget(2000) with { Exclude = false }, """{"max_tokens":2000,"exclude":false}""" },
        {
            new() { Effort = EffortLevel.Low, Summary = ReasoningSummaryMode.Concise, Context = ReasoningContext.AllTurns, Mode = ReasoningMode.Pro },
            """{"effort":"low","summary":"concise","context":"all_turns","mode":"pro"}"""
        },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Serialize_Settings_AreExactlyTheWireForm(ReasoningSettings settings, string json) => WireAssert.IsWritten(settings, json);

    [Fact]
    public void RoundTrip_UnknownFields_AreKeptByteForByte() => WireAssert.IsKept<ReasoningSettings>("""{"enabled":true,"tomorrow":1.0}""");
}
