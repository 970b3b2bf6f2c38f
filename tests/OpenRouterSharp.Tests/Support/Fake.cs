using System.Text;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Tests.Support;

/// <summary>The library's own fake, made of wire text.</summary>
internal static class Fake
{
    /// <summary>Makes a fake that answers each request with a body of JSON.</summary>
    internal static FakeOpenRouter Json(string body, int status = 200, params (string Name, string Value)[] headers) => Of(FakeReply.Json(body, status).WithHeaders(headers));

    /// <summary>Makes a fake that answers each request with a body of any type.</summary>
    internal static FakeOpenRouter Body(string body, string contentType, int status = 200, params (string Name, string Value)[] headers) =>
        Of(FakeReply.Bytes(Encoding.UTF8.GetBytes(body), contentType, status).WithHeaders(headers));

    /// <summary>Makes a fake that answers each request with a stream.</summary>
    internal static FakeOpenRouter Events(string body, params (string Name, string Value)[] headers) => Of(EventsReply(body).WithHeaders(headers));

    /// <summary>Makes a fake that gives one reply after the other, and the last one again and again.</summary>
    internal static FakeOpenRouter Of(params FakeReply[] replies) => new(replies.Aggregate(new FakeScript(), static (script, reply) => script.Reply(reply)).Always());

    /// <summary>Makes a reply of a stream's own text, without what the fake would add.</summary>
    internal static FakeReply EventsReply(string body) => FakeReply.Bytes(Encoding.UTF8.GetBytes(body), "text/event-stream");

    /// <summary>Makes a reply of a stream that falls silent.</summary>
    internal static FakeReply SilentAfter(string body) => FakeReply.Stream(stream => stream.Raw(body).Hang());

    /// <summary>Makes a reply of a stream whose connection breaks.</summary>
    internal static FakeReply BrokenAfter(string body) => FakeReply.Stream(stream => stream.Raw(body).Reset());

    internal static string? Header(this RecordedRequest request, string name) => request.Headers.GetValueOrDefault(name);
}
