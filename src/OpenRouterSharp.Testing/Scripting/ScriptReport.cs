using System.Text;
using OpenRouterSharp.Testing.Replies;

namespace OpenRouterSharp.Testing.Scripting;

/// <summary>Creates the messages about mismatches between a script and the requests.</summary>
internal static class ScriptReport
{
    private const int LongestBody = 500;

    /// <summary>Describes a request in a few lines, without its key.</summary>
    internal static string Arrived(RecordedRequest request)
    {
        var text = new StringBuilder().Append("request ").Append(request.Number).Append(", ").Append(request);
        if (request.BodyAsChat is null)
        {
            return (request.Body.Length == 0 ? text : text.Append(", body ").Append(Quoted.Of(request.Body, LongestBody))).ToString();
        }

        text.Append(request.IsStreaming ? ", streamed" : string.Empty).Append(", model ").Append(request.Model?.Value ?? "(none)");
        return (request.LastUserMessage is { } question ? text.Append(", last user message ").Append(Quoted.Of(question, LongestBody)) : text).ToString();
    }

    internal static string Unscripted(string arrived, List<string> unused) => List(
        $"The fake OpenRouter has no reply scripted for {arrived}. Add one to the script, or set {nameof(FakeScript.Otherwise)}.",
        unused.Count == 0 ? "No reply of the script is left." : "Replies still pending:",
        unused);

    internal static string Failed(string arrived, Exception e) => $"The script has no reply to {arrived}, because the test's callback failed: {e}";

    internal static string Unused(List<string> unused, List<string> mismatches)
    {
        var parts = new List<string>();
        if (unused.Count > 0)
        {
            parts.Add(List("The script was not used completely.", "Unused replies:", unused));
        }

        if (mismatches.Count > 0)
        {
            parts.Add(List("The fake OpenRouter received requests to which its script has no reply.", "Requests without a reply:", mismatches));
        }

        return string.Join(Environment.NewLine, parts);
    }

    private static string List(string first, string heading, List<string> lines) =>
        string.Join(Environment.NewLine, [first, heading, .. lines.Select(static line => "  " + line)]);
}
