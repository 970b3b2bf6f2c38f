using System.Diagnostics.Metrics;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using OpenRouterSharp.Diagnostics;

namespace OpenRouterSharp.Tests.Diagnostics;

/// <summary>docs/telemetry.md says what the code does: every name of the one stands in the other.</summary>
public sealed partial class TelemetryDocumentTests
{
    private static readonly string _document = File.ReadAllText(Path.Combine(Root(), "docs", "telemetry.md"));

    private static readonly IReadOnlyList<string> _names =
        [.. new[] { typeof(AttributeNames), typeof(RetryEvent), typeof(InstrumentNames), typeof(CallOutcome), typeof(OpenRouterTelemetry) }.SelectMany(Constants)];

    [Fact]
    public void Document_OfTelemetry_HasEveryNameOfTheCode() => Assert.DoesNotContain(_names, static name => !_document.Contains($"`{name}`", StringComparison.Ordinal));

    [Fact]
    public void Document_OfTelemetry_HasNoNameThatTheCodeLacks() =>
        Assert.Empty(Name().Matches(string.Join('\n', _document.Split('\n').Where(static line => line.StartsWith('|')))).Select(static match => match.Groups[1].Value).Except(_names));

    [Fact]
    public void Document_OfTelemetry_HasEveryMetricWithItsUnit() =>
        Assert.Empty(
            Properties<Instrument>().Where(
                static instrument =>
                    !Regex.IsMatch(_document, $@"\| `{Regex.Escape(instrument.Name)}` \| [\w -]+ \| `{Regex.Escape(instrument.Unit!)}` \|")).Select(static instrument => instrument.Name));

    [Fact]
    public void Document_OfTelemetry_HasEveryLogMessage() => Assert.DoesNotContain(Messages(), static row => !_document.Contains(row, StringComparison.Ordinal));

    [Fact]
    public void LogMessages_OfTheLibrary_HaveIdsOfTheirOwn() =>
        Assert.Equal(Enumerable.Range(1, 13), LogMethods().Select(static method => method.Attribute.EventId));

    private static IEnumerable<string> Messages() =>
        LogMethods().Select(static method => $"| {method.Attribute.EventId} | `{method.Name}` | {method.Attribute.Level} | `{method.Attribute.Message}` |");

    private static IEnumerable<(string Name, LoggerMessageAttribute Attribute)> LogMethods() =>
        typeof(CallLog).GetMethods(BindingFlags.Static | BindingFlags.NonPublic)
            .Where(static method => method.IsDefined(typeof(LoggerMessageAttribute)))
            .Select(static method => (method.Name, method.GetCustomAttribute<LoggerMessageAttribute>()!));

    private static IEnumerable<T> Properties<T>() =>
        typeof(Instruments).GetProperties(BindingFlags.Static | BindingFlags.NonPublic).Select(static property => property.GetValue(null)).OfType<T>();

    private static IEnumerable<string> Constants(Type type) =>
        type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Where(static field => field.IsLiteral).Select(static field => (string)field.GetRawConstantValue()!);

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "OpenRouterSharp.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("There is no solution above the tests.");
        }

        return folder;
    }

    [GeneratedRegex(@"`((?:gen_ai|openrouter|server|http|error)\.[a-z_.]+[a-z])`")]
    private static partial Regex Name();
}
