using System.Text.RegularExpressions;
using OpenRouterSharp.Testing.Replies;

namespace OpenRouterSharp.Testing.Groups;

/// <summary>A request to a route.</summary>
/// <param name="context">The request with what is filled into answers to it, and the requests before it.</param>
/// <param name="match">What its path has in the places of the template's parameters.</param>
internal sealed class FakeCall(ReplyContext context, Match match)
{
    internal ReplyContext Context => context;

    internal RecordedRequest Request => context.Record;

    /// <summary>Gets a parameter of the path, unescaped.</summary>
    internal string this[string name] => Uri.UnescapeDataString(match.Groups[name].Value);
}
