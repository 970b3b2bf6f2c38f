using System.Text;
using OpenRouterSharp.Chat.Sending;

namespace OpenRouterSharp.Tests.Chat.Requests;

/// <summary>Writes a request as it goes over the wire, which leaves out what is stored and says nothing.</summary>
internal static class SentRequest
{
    internal static string Text(ChatRequest request, bool stream = false) => Encoding.UTF8.GetString(RequestSerializer.Serialize(request, stream).Span);

    /// <summary>Gives what stands for an answer in the request of the next turn.</summary>
    internal static string AnswerIn(ChatCompletion answer)
    {
        const string Head = """{"model":"m","messages":[{"role":"user","content":"Hi"},""";
        var text = Text(new ChatRequest("m", "Hi").Continue(answer));
        Assert.StartsWith(Head, text, StringComparison.Ordinal);
        return text[Head.Length..^2];
    }
}
