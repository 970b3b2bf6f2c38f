namespace OpenRouterSharp.Tests.Conventions.Layers;

/// <summary>Every type that a source mentions stands in a folder that the source may use.</summary>
public sealed class LayerTests
{
    [Fact]
    public void Mentions_OfTypes_PointOneWay()
    {
        var violations = Violations(Library.Sources("OpenRouterSharp").Select(static source => (source.Path, string.Join('\n', source.Lines))));

        Assert.True(violations.Count == 0, $"Against the chart in docs/architecture.md:\n{string.Join('\n', violations)}");
    }

    [Fact]
    public void Folders_OfTheLibrary_AllBelongToALayer() =>
        Assert.DoesNotContain(Library.Sources("OpenRouterSharp").Select(static source => source.Path), static path => LayerChart.Of(path) is null);

    [Fact]
    public void Architecture_OfTheDocumentation_ShowsTheChart() => Assert.Contains(
        $"## Layers\n\nA folder may use only what stands to its left:\n\n```text\n{LayerChart.Text}\n```\n",
        File.ReadAllText(Path.Combine(Library.Root, "docs", "architecture.md")).ReplaceLineEndings("\n"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("Failures/A.cs", "Chat/Requests/B.cs", true)]
    [InlineData("Http/A.cs", "Chat/Requests/B.cs", false)]
    [InlineData("Chat/Requests/A.cs", "Http/B.cs", false)]
    [InlineData("Chat/Requests/A.cs", "Chat/Messages/B.cs", true)]
    [InlineData("Chat/Requests/A.cs", "Chat/Reading/B.cs", false)]
    [InlineData("Chat/Reading/A.cs", "Chat/Sending/B.cs", true)]
    [InlineData("Chat/AClient.cs", "Chat/Sending/B.cs", true)]
    [InlineData("Chat/AClient.Parts.cs", "Calls/B.cs", true)]
    [InlineData("Chat/A.cs", "Calls/B.cs", false)]
    [InlineData("Keys/AExtensions.cs", "Calls/B.cs", true)]
    [InlineData("Keys/AClient.cs", "Chat/Requests/B.cs", false)]
    [InlineData("Batches/A.cs", "Chat/Requests/B.cs", true)]
    [InlineData("Batches/A.cs", "Chat/BClient.cs", false)]
    [InlineData("Batches/AClient.cs", "Chat/BClient.cs", true)]
    [InlineData("Chat/AClient.cs", "Batches/BClient.cs", false)]
    [InlineData("Routing/A.cs", "Answers/B.cs", false)]
    [InlineData("Answers/A.cs", "Routing/B.cs", true)]
    [InlineData("ToolRuns/A.cs", "OpenRouterClient.cs", true)]
    [InlineData("OpenRouterClient.cs", "ToolRuns/B.cs", false)]
    public void MayUse_FoldersOfTheChart_FollowsIt(string own, string other, bool expected) => Assert.Equal(expected, LayerChart.MayUse(LayerChart.Of(own)!, "A", LayerChart.Of(other)!));

    [Theory]
    [InlineData("ChatRequest", "Chat/Validation/B.cs", true)]
    [InlineData("ChatRequest", "Chat/Folding/B.cs", false)]
    [InlineData("ChatCompletionAccumulator", "Chat/Folding/B.cs", true)]
    public void MayUse_WayIntoBehavior_IsForOneType(string type, string other, bool expected) => Assert.Equal(expected, LayerChart.MayUse(LayerChart.Of("Chat/A.cs")!, type, LayerChart.Of(other)!));

    [Theory]
    [InlineData("class Low { High? _field; }")]
    [InlineData("class Low { void Act() => High.Do(); }")]
    [InlineData("class Low { object Make() => new List<High>(); }")]
    [InlineData("class Low { int Size(object value) => value is High ? 1 : 0; }")]
    [InlineData("[A(typeof(High))] class Low; class AAttribute(Type type) : Attribute;")]
    [InlineData("class Low { void Act() { var found = Middle.Find(); } }")]
    [InlineData("class Low { int Size() => Middle.Find().Size; }")]
    [InlineData("class Low { void Act() => 1.Extend(); }")]
    [InlineData("using static High; class Low { void Act() => Do(); }")]
    [InlineData("class Low { class Inner : High; }")]
    public void Violations_OfAMention_AreFound(string low) => Assert.Contains(Violations(Sources(low)), IsLowToSse);

    [Theory]
    [InlineData("class Low { int High { get; } int Size() => High; }")]
    [InlineData("class Low { string Text => \"High\"; /* High */ }")]
    [InlineData("/// <summary><see cref=\"High\"/></summary>\nclass Low { int Act(int High) => High; }")]
    [InlineData("class Low { string Name => nameof(Low) + nameof(System.IO.File); }")]
    public void Violations_OfTheNameAlone_AreNone(string low) => Assert.DoesNotContain(Violations(Sources(low)), IsLowToSse);

    private static bool IsLowToSse(string violation) => violation.StartsWith("Low (Http) → ", StringComparison.Ordinal) && violation.EndsWith(" (Sse)", StringComparison.Ordinal);

    private static IEnumerable<(string Path, string Text)> Sources(string low) =>
    [
        ("Http/Low.cs", low),
        ("Sse/High.cs", "static class Extensions { public static void Extend(this int value) => High.Do(); } class High { public int Size; public static void Do() { } }"),
        ("Http/Middle.cs", "static class Middle { public static High Find() => new(); }"),
    ];

    private static IReadOnlyList<string> Violations(IEnumerable<(string Path, string Text)> sources) =>
    [
        .. TypeMentions.Of(sources)
            .Select(static mention => (Mention: mention, Own: LayerChart.Of(mention.Path), Other: LayerChart.Of(mention.OtherPath)))
            .Where(static use => use is { Own: not null, Other: not null } && !LayerChart.MayUse(use.Own, use.Mention.Type, use.Other))
            .Select(static use => $"{use.Mention.Type} ({use.Own}) → {use.Mention.OtherType} ({use.Other})")
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];
}
