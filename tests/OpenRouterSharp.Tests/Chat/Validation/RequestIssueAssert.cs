namespace OpenRouterSharp.Tests.Chat.Validation;

/// <summary>What the tests of the rules say about the issues of a request.</summary>
internal static class RequestIssueAssert
{
    /// <summary>Gets the smallest good request, for a rule to spoil.</summary>
    internal static ChatRequest Good { get; } = new("deepseek/deepseek-r1-0528", "Hi");

    internal static void HasNone(ChatRequest request)
    {
        Assert.Empty(request.Validate());
        request.ThrowIfInvalid();
    }

    internal static RequestIssue HasError(ChatRequest request, string parameter, params string[] words)
    {
        var issue = HasOne(request, IssueSeverity.Error, parameter, words);
        var thrown = Assert.ThrowsAny<ArgumentException>(request.ThrowIfInvalid);
        Assert.Equal(parameter, thrown.ParamName);
        Assert.StartsWith(issue.Message, thrown.Message, StringComparison.Ordinal);
        return issue;
    }

    internal static RequestIssue HasAdvice(ChatRequest request, string parameter, params string[] words)
    {
        var issue = HasOne(request, IssueSeverity.Advice, parameter, words);
        request.ThrowIfInvalid();
        return issue;
    }

    private static RequestIssue HasOne(ChatRequest request, IssueSeverity severity, string parameter, string[] words)
    {
        var issue = Assert.Single(request.Validate());
        Assert.Equivalent(new { Severity = severity, Parameter = parameter }, issue);
        Assert.All(words, word => Assert.Contains(word, issue.Message, StringComparison.Ordinal));
        return issue;
    }
}
