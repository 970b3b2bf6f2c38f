using System.Globalization;
using OpenRouterSharp.Primitives;

namespace OpenRouterSharp;

/// <summary>What travels in headers (wire contract 5.1).</summary>
internal static class HeaderRules
{
    private const int MaxCacheSeconds = 86_400;

    internal static void Check(ChatRequest request, IssueList issues)
    {
        for (var i = 0; i < (request.AnthropicBetas?.Count ?? 0); i++)
        {
            var beta = request.AnthropicBetas![i];
            if (string.IsNullOrWhiteSpace(beta))
            {
                Report(issues, string.Create(CultureInfo.InvariantCulture, $"{nameof(request.AnthropicBetas)}[{i}]"), "x-anthropic-beta", "The name of a beta feature is missing.", beta);
            }
            else if (HeaderText.ValueProblem(beta) is { } problem)
            {
                Report(issues, string.Create(CultureInfo.InvariantCulture, $"{nameof(request.AnthropicBetas)}[{i}]"), "x-anthropic-beta", problem, beta);
            }
        }

        if (request.Headers is { } headers)
        {
            CheckHeaders(headers, issues);
        }

        if (request.ResponseCache is { } cache)
        {
            CheckCache(cache, issues);
        }
    }

    private static void CheckHeaders(IReadOnlyDictionary<string, string> headers, IssueList issues)
    {
        foreach (var (name, value) in headers)
        {
            var shown = HeaderText.Printable(name);
            if (HeaderText.NameProblem(name) is { } problem)
            {
                Report(issues, $"Headers[{shown}]", shown, problem, name);
            }

            // The value may be a secret: it is not shown.
            if (value is null)
            {
                Report(issues, $"Headers[{shown}]", shown, $"The header '{shown}' is null; leave it out instead.");
            }
            else if (HeaderText.ValueProblem(value) is { } badValue)
            {
                Report(issues, $"Headers[{shown}]", shown, badValue);
            }
        }
    }

    private static void CheckCache(ResponseCacheSettings cache, IssueList issues)
    {
        if (cache.Ttl is { } ttl && (ttl < TimeSpan.FromSeconds(1) || ttl > TimeSpan.FromSeconds(MaxCacheSeconds)))
        {
            issues.Add(new(IssueSeverity.Advice, "ResponseCache.Ttl", string.Create(CultureInfo.InvariantCulture, $"Ttl is {ttl.TotalSeconds} s; OpenRouter moves it into 1 to {MaxCacheSeconds} s."))
            {
                WireName = "X-OpenRouter-Cache-TTL",
                Value = ttl.ToString("c", CultureInfo.InvariantCulture),
            });
        }
    }

    private static void Report(IssueList issues, string parameter, string header, string message, string? value = null) =>
        issues.Add(new(IssueSeverity.Error, parameter, message) { WireName = header, Value = IssueList.Bounded(value) });
}
