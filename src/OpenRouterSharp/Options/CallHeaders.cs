using System.Collections.ObjectModel;
using System.Globalization;

namespace OpenRouterSharp;

/// <summary>Validates and copies the values that <see cref="CallOptions"/> writes to headers.</summary>
internal static class CallHeaders
{
    internal static ReadOnlyDictionary<string, string> Checked(IReadOnlyDictionary<string, string> headers, string parameter)
    {
        var copy = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in headers)
        {
            if (value is null)
            {
                throw new ArgumentException($"The header '{HeaderText.Printable(name)}' is null; omit it instead.", parameter);
            }

            copy[HeaderText.Name(name, parameter)] = HeaderText.Value(value, parameter);
        }

        return copy.AsReadOnly();
    }

    internal static string Session(string id, string parameter)
    {
        if (string.IsNullOrWhiteSpace(id) || id.Length > CallOptions.MaxSessionIdLength)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"A session ID must be 1 to {CallOptions.MaxSessionIdLength} characters long; this one is {id.Length}."), parameter);
        }

        return HeaderText.Value(id, parameter);
    }

    internal static ReadOnlyCollection<string> Betas(IReadOnlyList<string> betas, string parameter)
    {
        var copy = new List<string>(betas.Count);
        foreach (var beta in betas)
        {
            copy.Add(string.IsNullOrWhiteSpace(beta) ? throw new ArgumentException("A beta feature name must not be empty.", parameter) : HeaderText.Value(beta, parameter));
        }

        return copy.AsReadOnly();
    }
}
