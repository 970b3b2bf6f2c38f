using System.Text.RegularExpressions;
using OpenRouterSharp.Testing.Replies;

namespace OpenRouterSharp.Testing.Groups;

/// <summary>An endpoint of the service: a method, a template of the path, and the answer.</summary>
/// <remarks>
/// In the template <c>{name}</c> stands for one segment and <c>{name*}</c> for any number, none included: <c>/api/v1/keys/{hash}</c>,
/// <c>/api/v1/model/{id*}</c>. A template that begins with <c>{base*}</c> is found under any address that a client was given.
/// </remarks>
internal sealed partial class FakeRoute
{
    private readonly string _method;
    private readonly Regex _path;
    private readonly Func<FakeCall, FakeReply?> _answer;

    /// <summary>Initializes a new instance of the <see cref="FakeRoute"/> class.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="template">The template of the path.</param>
    /// <param name="answer">Makes the answer; <see langword="null"/> leaves the request to other routes, and in the end to "not found".</param>
    internal FakeRoute(string method, string template, Func<FakeCall, FakeReply?> answer)
    {
        _method = method;
        _path = new Regex($"^{Parameter().Replace(template, Group)}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
        _answer = answer;
    }

    /// <summary>Answers a request; <see langword="null"/> where it is not this route's.</summary>
    internal FakeReply? Answer(ReplyContext context) =>
        context.Record.Method == _method && _path.Match(context.Record.Path) is { Success: true } match ? _answer(new FakeCall(context, match)) : null;

    private static string Group(Match parameter) => $"(?<{parameter.Groups["name"].Value}>{(parameter.Groups["many"].Success ? ".*" : "[^/]+")})";

    [GeneratedRegex(@"\{(?<name>\w+)(?<many>\*)?\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Parameter();
}
