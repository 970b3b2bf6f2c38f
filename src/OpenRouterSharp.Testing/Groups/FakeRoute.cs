using System.Text.RegularExpressions;
using OpenRouterSharp.Testing.Replies;

namespace OpenRouterSharp.Testing.Groups;

/// <summary>Represents an endpoint of the service: an HTTP method, a path template, and the reply.</summary>
/// <remarks>
/// In the template, <c>{name}</c> matches one segment and <c>{name*}</c> any number of segments, including none: <c>/api/v1/keys/{hash}</c>,
/// <c>/api/v1/model/{id*}</c>. A template that starts with <c>{base*}</c> matches under any base address.
/// </remarks>
internal sealed partial class FakeRoute
{
    private readonly string _method;
    private readonly Regex _path;
    private readonly Func<FakeCall, FakeReply?> _answer;

    /// <summary>Initializes a new instance of the <see cref="FakeRoute"/> class.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="template">The path template.</param>
    /// <param name="answer">Creates the reply; <see langword="null"/> passes the request to other routes, and finally to "not found".</param>
    internal FakeRoute(string method, string template, Func<FakeCall, FakeReply?> answer)
    {
        _method = method;
        _path = new Regex($"^{Parameter().Replace(template, Group)}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
        _answer = answer;
    }

    /// <summary>Answers a request; <see langword="null"/> if the route does not match it.</summary>
    internal FakeReply? Answer(ReplyContext context) =>
        context.Record.Method == _method && _path.Match(context.Record.Path) is { Success: true } match ? _answer(new FakeCall(context, match)) : null;

    private static string Group(Match parameter) => $"(?<{parameter.Groups["name"].Value}>{(parameter.Groups["many"].Success ? ".*" : "[^/]+")})";

    [GeneratedRegex(@"\{(?<name>\w+)(?<many>\*)?\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Parameter();
}
