using System.Text.RegularExpressions;
using OpenRouterSharp.Testing.Replies;

namespace OpenRouterSharp.Testing.Groups;

/// <summary>Represents a request to a route.</summary>
/// <param name="context">The context of the request.</param>
/// <param name="match">The match of its path, with a group for each parameter of the template.</param>
internal sealed class FakeCall(ReplyContext context, Match match)
{
    internal ReplyContext Context => context;

    internal RecordedRequest Request => context.Record;

    /// <summary>Gets a parameter of the path, unescaped.</summary>
    internal string this[string name] => Uri.UnescapeDataString(match.Groups[name].Value);
}
