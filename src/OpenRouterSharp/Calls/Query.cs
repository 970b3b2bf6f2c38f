using System.Globalization;
using System.Text;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Calls;

/// <summary>Builds a query string in the invariant culture, from the parameters that are set.</summary>
/// <param name="text">The query to which parameters are added.</param>
internal sealed class Query(string text = "")
{
    private readonly StringBuilder _text = new(text);

    internal Query Add(string name, string? value)
    {
        if (value is not null)
        {
            _text.Append(_text.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }

        return this;
    }

    internal Query Add(string name, bool? value) => Add(name, value switch { true => "true", false => "false", null => null });

    internal Query Add(string name, long? value) => Add(name, value?.ToString(CultureInfo.InvariantCulture));

    internal Query Add(string name, decimal? value) => Add(name, value?.ToString(CultureInfo.InvariantCulture));

    internal Query Add(string name, DateOnly? value) => Add(name, value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Adds a time, in UTC.</summary>
    internal Query Add(string name, DateTimeOffset? value) => Add(name, value is { } time ? IsoTime.ToText(time) : null);

    /// <summary>Adds a comma-separated list; an empty one is omitted.</summary>
    internal Query Add(string name, IReadOnlyCollection<string>? values) => Add(name, values is { Count: > 0 } ? string.Join(',', values) : null);

    /// <summary>Returns the query with its question mark; empty if no parameter is set.</summary>
    public override string ToString() => _text.ToString();
}
