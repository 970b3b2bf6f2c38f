using OpenRouterSharp.Chat.Sending;

namespace OpenRouterSharp.Tests.Chat.Sending;

public sealed class FallbackChoiceTests
{
    private static FallbackChoice Suggestions(Func<ModelFallback, bool> accept) => new(new FallbackOptions { AcceptSuggestion = accept });

    private static OpenRouterException Gone(params string[] models) => Error(AvailabilityCode.ModelDeprecated, models);

    private static OpenRouterException Error(AvailabilityCode? code, IReadOnlyList<string>? models) =>
        new(ErrorKind.NotFound, "gone") { Availability = new ErrorAvailability { Code = code, FallbackModels = models } };

    [Fact]
    public void Choose_BlankSuggestions_AreNotAskedAbout()
    {
        var asked = new List<ModelFallback>();
        var choice = Suggestions(fallback =>
        {
            asked.Add(fallback);
            return true;
        });
        var e = Gone("", " ", "a/old", "a/new");

        Assert.Equal("a/new", choice.Choose("a/old", null, e)!.Value.Value);
        Assert.Equal(new ModelFallback("a/old", "a/new", AvailabilityCode.ModelDeprecated, e), Assert.Single(asked));
    }

    [Fact]
    public void Choose_NoneAccepted_IsNone() => Assert.Null(Suggestions(static _ => false).Choose("a/old", null, Gone("a/new")));

    [Fact]
    public void Choose_NoModelRequested_TakesTheSuggestion() => Assert.Equal("a/new", Suggestions(static _ => true).Choose(null, null, Gone("a/new"))!.Value.Value);

    [Fact]
    public void Choose_NoAvailability_IsNone() => Assert.Null(Suggestions(static _ => true).Choose("a/old", null, new OpenRouterException(ErrorKind.NotFound, "gone")));

    [Fact]
    public void Choose_NoCode_IsNone() => Assert.Null(Suggestions(static _ => true).Choose("a/old", null, Error(null, ["a/new"])));

    [Fact]
    public void Choose_NoSuggestions_IsNone()
    {
        var choice = Suggestions(static _ => true);

        Assert.Null(choice.Choose("a/old", null, Error(AvailabilityCode.CapacityExhausted, [])));
        Assert.Null(choice.Choose("a/old", null, Error(AvailabilityCode.CapacityExhausted, null)));
    }

    [Fact]
    public void Choose_FourthTime_IsNone()
    {
        var choice = Suggestions(static _ => true);

        var chosen = Enumerable.Range(0, 4).Select(number => choice.Choose($"a/{number}", null, Gone($"a/{number + 1}"))?.Value);

        Assert.Equal(["a/1", "a/2", "a/3", null], chosen);
    }

    [Fact]
    public void Choose_PredicateThrows_NamesTheOption()
    {
        var e = Assert.Throws<OpenRouterException>(() => Suggestions(static _ => throw new InvalidOperationException("oops")).Choose("a/old", null, Gone("a/new")));

        Assert.Equivalent(new { Kind = ErrorKind.Rejected, Message = "FallbackOptions.AcceptSuggestion threw: oops" }, e);
    }
}
