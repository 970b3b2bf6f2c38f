using System.Globalization;

namespace OpenRouterSharp;

/// <summary>Collects the issues of a request; allocates nothing for a valid one.</summary>
internal sealed class IssueList
{
    private List<RequestIssue>? _issues;

    internal IReadOnlyList<RequestIssue> ToList() => _issues is null ? [] : _issues.AsReadOnly();

    /// <summary>Adds an issue. Of the same issue found twice, by a model's profile and by the catalog, the error remains.</summary>
    internal void Add(RequestIssue issue)
    {
        var issues = _issues ??= [];
        var index = issues.FindIndex(other => other.Parameter == issue.Parameter && other.Message == issue.Message);
        if (index < 0)
        {
            issues.Add(issue);
        }
        else if (issue.Severity == IssueSeverity.Error)
        {
            issues[index] = issue;
        }
    }

    /// <summary>Reports an invalid value.</summary>
    internal void Error(in Place place, string member, string message, string? value = null, string? wire = null) =>
        Add(IssueSeverity.Error, IssueFault.Invalid, place, member, message, value, wire);

    /// <summary>Reports a missing value.</summary>
    internal void Missing(in Place place, string member, string message, string? wire = null) =>
        Add(IssueSeverity.Error, IssueFault.Missing, place, member, message, null, wire);

    /// <summary>Reports a valid but probably unintended value.</summary>
    internal void Advice(in Place place, string member, string message, string? value = null, string? wire = null) =>
        Add(IssueSeverity.Advice, IssueFault.Invalid, place, member, message, value, wire);

    /// <summary>Validates that a number is in a range. NaN and the infinities are in none.</summary>
    internal void Range(in Place place, string member, double? value, double min, double max = double.PositiveInfinity)
    {
        if (value is { } number && !(double.IsFinite(number) && number >= min && number <= max))
        {
            OutOfRange(place, member, Text(number), Text(min), double.IsFinite(max) ? Text(max) : null);
        }
    }

    /// <summary>Validates that a count is in a range.</summary>
    internal void Count(in Place place, string member, long? value, long min, long max = long.MaxValue)
    {
        if (value is { } number && (number < min || number > max))
        {
            OutOfRange(place, member, Text(number), Text(min), max < long.MaxValue ? Text(max) : null);
        }
    }

    /// <summary>Validates that a monetary amount is not negative.</summary>
    internal void Amount(in Place place, string member, decimal? value)
    {
        if (value is { } amount && amount < 0)
        {
            OutOfRange(place, member, amount.ToString(CultureInfo.InvariantCulture), "0", null);
        }
    }

    /// <summary>Validates the maximum length of a string.</summary>
    internal void Length(in Place place, string member, string? value, int max)
    {
        if (value is { } text && text.Length > max)
        {
            Error(place, member, string.Create(CultureInfo.InvariantCulture, $"{member} can have at most {max} characters; it has {text.Length}."), text);
        }
    }

    /// <summary>Validates that a list of names contains neither nulls nor empty strings.</summary>
    internal void Names(in Place place, string member, IReadOnlyList<string>? names)
    {
        for (var i = 0; i < (names?.Count ?? 0); i++)
        {
            if (string.IsNullOrEmpty(names![i]))
            {
                Error(place.In(member, i), string.Empty, $"{member} cannot contain nulls or empty strings.", names[i]);
            }
        }
    }

    /// <summary>Throws an exception if there are errors.</summary>
    internal void ThrowIfErrors()
    {
        if (_issues is not null)
        {
            ThrowIfErrors(_issues);
        }
    }

    private static void ThrowIfErrors(List<RequestIssue> issues)
    {
        if (issues.Find(static issue => issue.Severity == IssueSeverity.Error) is not { } first)
        {
            return;
        }

        var errors = issues.FindAll(static issue => issue.Severity == IssueSeverity.Error);
        var message = errors.Count == 1
            ? first.Message
            : string.Create(CultureInfo.InvariantCulture, $"The request has {errors.Count} errors. ") + string.Join(' ', errors.Select(static issue => $"{issue.Parameter}: {issue.Message}"));
        throw first.Fault switch
        {
            IssueFault.OutOfRange => new ArgumentOutOfRangeException(first.Parameter, first.Value, message),
            IssueFault.Missing => new ArgumentNullException(first.Parameter, message),
            _ => new ArgumentException(message, first.Parameter),
        };
    }

    private void OutOfRange(in Place place, string member, string value, string min, string? max)
    {
        var allowed = max is null ? $"{min} or more" : $"{min} to {max}";
        Add(IssueSeverity.Error, IssueFault.OutOfRange, place, member, $"{(member.Length == 0 ? place.Of(member) : member)} is {value}; it must be {allowed}.", value, null);
    }

    private void Add(IssueSeverity severity, IssueFault fault, in Place place, string member, string message, string? value, string? wire) =>
        Add(new(severity, place.Of(member), message)
        {
            WireName = Place.ToWire(place.Of(wire ?? member)),
            Value = Bounded(value),
            Fault = fault,
        });

    internal static string? Bounded(string? value)
    {
        if (value is null)
        {
            return null;
        }

        return value.Length <= RequestIssue.MaxValueLength
            ? HeaderText.Printable(value)
            : HeaderText.Printable(value[..(RequestIssue.MaxValueLength - 1)]) + "…";
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
