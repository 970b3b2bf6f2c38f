using System.Globalization;

namespace OpenRouterSharp;

/// <summary>Gathers the issues of a request; holds nothing for a good one.</summary>
internal sealed class IssueList
{
    private List<RequestIssue>? _issues;

    internal IReadOnlyList<RequestIssue> ToList() => _issues is null ? [] : _issues.AsReadOnly();

    internal void Add(RequestIssue issue) => (_issues ??= []).Add(issue);

    /// <summary>Reports a value that is not allowed.</summary>
    internal void Error(in Place place, string member, string message, string? value = null, string? wire = null) =>
        Add(IssueSeverity.Error, IssueFault.Invalid, place, member, message, value, wire);

    /// <summary>Reports a value that is not there.</summary>
    internal void Missing(in Place place, string member, string message, string? wire = null) =>
        Add(IssueSeverity.Error, IssueFault.Missing, place, member, message, null, wire);

    /// <summary>Reports what is legal but hardly meant.</summary>
    internal void Advice(in Place place, string member, string message, string? value = null, string? wire = null) =>
        Add(IssueSeverity.Advice, IssueFault.Invalid, place, member, message, value, wire);

    /// <summary>Checks that a number lies in a range. NaN and the infinities lie in none.</summary>
    internal void Range(in Place place, string member, double? value, double min, double max = double.PositiveInfinity)
    {
        if (value is { } number && !(double.IsFinite(number) && number >= min && number <= max))
        {
            OutOfRange(place, member, Text(number), Text(min), double.IsFinite(max) ? Text(max) : null);
        }
    }

    /// <summary>Checks that a count lies in a range.</summary>
    internal void Count(in Place place, string member, long? value, long min, long max = long.MaxValue)
    {
        if (value is { } number && (number < min || number > max))
        {
            OutOfRange(place, member, Text(number), Text(min), max < long.MaxValue ? Text(max) : null);
        }
    }

    /// <summary>Checks that an amount of money is not negative.</summary>
    internal void Amount(in Place place, string member, decimal? value)
    {
        if (value is { } amount && amount < 0)
        {
            OutOfRange(place, member, amount.ToString(CultureInfo.InvariantCulture), "0", null);
        }
    }

    /// <summary>Checks that a text is not too long.</summary>
    internal void Length(in Place place, string member, string? value, int max)
    {
        if (value is { } text && text.Length > max)
        {
            Error(place, member, string.Create(CultureInfo.InvariantCulture, $"{member} may have at most {max} characters; it has {text.Length}."), text);
        }
    }

    /// <summary>Checks that a list of names holds neither nulls nor empty texts.</summary>
    internal void Names(in Place place, string member, IReadOnlyList<string>? names)
    {
        for (var i = 0; i < (names?.Count ?? 0); i++)
        {
            if (string.IsNullOrEmpty(names![i]))
            {
                Error(place.In(member, i), string.Empty, $"{member} may hold neither nulls nor empty texts.", names[i]);
            }
        }
    }

    /// <summary>Throws for the errors, if there are any.</summary>
    internal void ThrowIfErrors()
    {
        if (_issues?.Find(static issue => issue.Severity == IssueSeverity.Error) is not { } first)
        {
            return;
        }

        var errors = _issues.FindAll(static issue => issue.Severity == IssueSeverity.Error);
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
        Add(IssueSeverity.Error, IssueFault.OutOfRange, place, member, $"{(member.Length == 0 ? place.Of(member) : member)} is {value}; allowed is {allowed}.", value, null);
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
