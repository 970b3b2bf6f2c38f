using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using OpenRouterSharp.Failures;
using OpenRouterSharp.Tests.Conventions;

namespace OpenRouterSharp.Tests.Docs;

/// <summary>The tables of docs/ say what the code does: every name of the one stands in the other.</summary>
public sealed partial class PageTests
{
    public static TheoryData<string> Kinds => [.. KindsOfTheLibrary()];

    public static TheoryData<string> Keys => [.. Options().Select(static option => option.Key)];

    public static TheoryData<string> QuirkTests => [.. NamedTests().Distinct()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Errors_EachKind_HasARow(string kind) => Assert.Contains($"\n| `{kind}` | ", Page("errors"), StringComparison.Ordinal);

    [Fact]
    public void Errors_EachRow_IsAKind() => Assert.Empty(FirstCells("errors").Where(static cell => Word().IsMatch(cell)).Except(KindsOfTheLibrary()));

    [Fact]
    public void Errors_EachRow_SaysWhetherItsStatusPasses() =>
        Assert.DoesNotContain(
            Kind().Matches(Page("errors")),
            static row => Status().Matches(row.Groups["statuses"].Value).Any(
                status => ErrorStatus.IsTransient(int.Parse(status.Value, CultureInfo.InvariantCulture)) != (row.Groups["passes"].Value == "yes")));

    [Theory]
    [MemberData(nameof(Keys))]
    public void DependencyInjection_EachOption_HasARow(string key) => Assert.Contains($"\n| `{key}` | ", Page("dependency-injection"), StringComparison.Ordinal);

    [Fact]
    public void DependencyInjection_EachRow_IsAnOption() => Assert.Empty(FirstCells("dependency-injection").Except(Options().Select(static option => option.Key)));

    [Fact]
    public void DependencyInjection_EachDefault_IsTheOne() => Assert.Empty(
        from option in Options()
        where option.Default is TimeSpan or int or double or bool or Uri
        let cell = Row().Matches(Page("dependency-injection")).First(row => row.Groups["first"].Value == option.Key).Groups["second"].Value
        where !IsDefault(option.Default, cell)
        select $"{option.Key} is {option.Default}, not {cell}");

    [Theory]
    [MemberData(nameof(QuirkTests))]
    public void WireQuirks_EachTestThatIsNamed_IsThere(string test) => Assert.Contains(test, TestsOfThisAssembly());

    [Fact]
    public void WireQuirks_EachRow_NamesATest() =>
        Assert.DoesNotContain(
            Page("wire-quirks").Split('\n'),
            static line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| What ", StringComparison.Ordinal) && !TestName().IsMatch(line));

    private static string Page(string name) => File.ReadAllText(Path.Combine(Library.Root, "docs", name + ".md")).ReplaceLineEndings("\n");

    private static IEnumerable<string> KindsOfTheLibrary() =>
        typeof(ErrorKind).GetProperties(BindingFlags.Static | BindingFlags.Public).Select(static property => ((ErrorKind)property.GetValue(null)!).Value);

    private static IEnumerable<string> FirstCells(string page) => Row().Matches(Page(page)).Select(static row => row.Groups["first"].Value);

    private static IEnumerable<string> NamedTests() => TestName().Matches(Page("wire-quirks")).Select(static match => match.Groups["name"].Value);

    private static HashSet<string> TestsOfThisAssembly() =>
        [
            .. typeof(PageTests).Assembly.GetTypes()
                .SelectMany(static type => type.GetMethods())
                .Where(static method => method.GetCustomAttributes<FactAttribute>().Any())
                .Select(static method => method.Name),
        ];

    // The groups of options (Fallback, Retry, Timeouts, Limits) stand for their members, by the path that a configuration has.
    private static IEnumerable<(string Key, object? Default)> Options(object? options = null, string path = "") =>
        from property in (options ??= new OpenRouterClientOptions { Fallback = new FallbackOptions() }).GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public)
        let value = property.GetValue(options)
        from option in value is FallbackOptions or RetryOptions or TimeoutOptions or LimitOptions ? Options(value, property.Name + ":") : [(path + property.Name, value)]
        select option;

    private static bool IsDefault(object value, string cell) => value switch
    {
        TimeSpan time when time == Timeout.InfiniteTimeSpan => string.Equals(cell, "Infinite", StringComparison.Ordinal),
        TimeSpan time => TimeSpan.TryParse(cell, CultureInfo.InvariantCulture, out var read) && read == time,
        _ => string.Equals(Convert.ToString(value, CultureInfo.InvariantCulture), cell, StringComparison.OrdinalIgnoreCase),
    };

    [GeneratedRegex(@"^\| `(?<first>[^`]+)` \| `?(?<second>[^|`]*)`? \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^\| `[a-z_]+` \| (?<statuses>[^|]*) \| (?<passes>yes|no) \|", RegexOptions.Multiline)]
    private static partial Regex Kind();

    [GeneratedRegex(@"\b[45]\d\d\b")]
    private static partial Regex Status();

    [GeneratedRegex("^[a-z_]+$")]
    private static partial Regex Word();

    [GeneratedRegex("`(?<name>[A-Z][A-Za-z0-9]*_[A-Za-z0-9]+(_[A-Za-z0-9]+)?)`")]
    private static partial Regex TestName();
}
