using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace OpenRouterSharp.DependencyInjection;

/// <summary>Reads options from a configuration section, without reflection. Errors name the path of the setting.</summary>
internal static class ConfiguredOptions
{
    internal static void Apply(OpenRouterClientOptions options, IConfiguration section)
    {
        Text(section, nameof(options.ApiKey), value => options.ApiKey = value);
        Text(section, nameof(options.ManagementKey), value => options.ManagementKey = value);
        Read(section, nameof(options.Endpoint), Address, value => options.Endpoint = value);
        Read(section, nameof(options.AllowInsecureHttp), bool.Parse, value => options.AllowInsecureHttp = value);
        Read(section, nameof(options.AppUrl), Address, value => options.AppUrl = value);
        Text(section, nameof(options.AppTitle), value => options.AppTitle = value);
        List(section, nameof(options.AppCategories), value => options.AppCategories = value);
        foreach (var header in section.GetSection(nameof(options.Headers)).GetChildren())
        {
            Text(section, $"{nameof(options.Headers)}:{header.Key}", value => options.Headers[header.Key] = value);
        }

        Read(section, nameof(options.UsageEndsStream), bool.Parse, value => options.UsageEndsStream = value);
        ApplyFallback(options, section);
        Apply(options.Retry, section);
        Apply(options.Timeouts, section);
        Apply(options.Limits, section);
    }

    private static void ApplyFallback(OpenRouterClientOptions options, IConfiguration section)
    {
        const string Path = nameof(OpenRouterClientOptions.Fallback) + ":";
        FallbackOptions Fallback() => options.Fallback ?? new FallbackOptions();
        List(section, Path + nameof(FallbackOptions.Models), value => options.Fallback = Fallback() with { Models = Models(value) });
        List(section, Path + nameof(FallbackOptions.LongContextModels), value => options.Fallback = Fallback() with { LongContextModels = Models(value) });
        Read(section, Path + nameof(FallbackOptions.Reasons), Enum.Parse<FallbackReasons>, value => options.Fallback = Fallback() with { Reasons = value });
        Read(section, Path + nameof(FallbackOptions.ReduceMaxTokens), bool.Parse, value => options.Fallback = Fallback() with { ReduceMaxTokens = value });
    }

    private static void Apply(RetryOptions retry, IConfiguration section)
    {
        const string Path = nameof(OpenRouterClientOptions.Retry) + ":";
        Read(section, Path + nameof(retry.MaxRetries), Number, value => retry.MaxRetries = value);
        Read(section, Path + nameof(retry.BaseDelay), Time, value => retry.BaseDelay = value);
        Read(section, Path + nameof(retry.MaxDelay), Time, value => retry.MaxDelay = value);
        Read(section, Path + nameof(retry.RetryAfterCap), Time, value => retry.RetryAfterCap = value);
        Read(section, Path + nameof(retry.UseJitter), bool.Parse, value => retry.UseJitter = value);
        Read(section, Path + nameof(retry.Budget), Number, value => retry.Budget = value);
        Read(section, Path + nameof(retry.BudgetRefill), Fraction, value => retry.BudgetRefill = value);
    }

    private static void Apply(TimeoutOptions timeouts, IConfiguration section)
    {
        const string Path = nameof(OpenRouterClientOptions.Timeouts) + ":";
        Read(section, Path + nameof(timeouts.Connect), Time, value => timeouts.Connect = value);
        Read(section, Path + nameof(timeouts.ResponseHeaders), Time, value => timeouts.ResponseHeaders = value);
        Read(section, Path + nameof(timeouts.FirstContent), Time, value => timeouts.FirstContent = value);
        Read(section, Path + nameof(timeouts.Idle), Time, value => timeouts.Idle = value);
        Read(section, Path + nameof(timeouts.Total), Time, value => timeouts.Total = value);
    }

    private static void Apply(LimitOptions limits, IConfiguration section)
    {
        const string Path = nameof(OpenRouterClientOptions.Limits) + ":";
        Read(section, Path + nameof(limits.ErrorBodyBytes), Number, value => limits.ErrorBodyBytes = value);
        Read(section, Path + nameof(limits.ErrorBodyTime), Time, value => limits.ErrorBodyTime = value);
        Read(section, Path + nameof(limits.EventBytes), Number, value => limits.EventBytes = value);
        Read(section, Path + nameof(limits.ResponseBytes), Number, value => limits.ResponseBytes = value);
    }

    private static void Text(IConfiguration section, string key, Action<string> set) => Read(section, key, static text => text, set);

    private static void List(IConfiguration section, string key, Action<IReadOnlyList<string>> set)
    {
        var items = section.GetSection(key).GetChildren().Select(static child => child.Value).OfType<string>().ToList();
        if (items.Count > 0)
        {
            Guard(section, key, () => set(items));
        }
    }

    private static void Read<T>(IConfiguration section, string key, Func<string, T> parse, Action<T> set)
    {
        if (section[key] is { } text)
        {
            Guard(section, key, () => set(parse(text)));
        }
    }

    // The message must not contain the value, which may be the key.
    private static void Guard(IConfiguration section, string key, Action read)
    {
        try
        {
            read();
        }
        catch (Exception e) when (e is ArgumentException or FormatException or OverflowException)
        {
            var path = section is IConfigurationSection { Path: { Length: > 0 } prefix } ? $"{prefix}:{key}" : key;
            throw new OptionsValidationException(Options.DefaultName, typeof(OpenRouterClientOptions), [$"The setting {path} is invalid: {e.Message}"]);
        }
    }

    private static Uri Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) ? address : throw new FormatException($"'{text}' is not an absolute URI.");

    private static ModelId[] Models(IReadOnlyList<string> ids) => [.. ids.Select(static id => new ModelId(id))];

    private static int Number(string text) => int.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture);

    private static double Fraction(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static TimeSpan Time(string text) => text is "-1" or "Infinite" or "infinite"
        ? Timeout.InfiniteTimeSpan
        : TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) ? time : throw new FormatException($"'{text}' is not a duration such as 00:02:00.");
}
