using System.Text;
using System.Text.Json;
using OpenRouterSharp.Calls;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Calls;

/// <summary>A group of endpoints that the service does not have, with one of every kind: what the choke point must be able to do.</summary>
internal static class Widgets
{
    internal static readonly Operation List = new("widgets.list", HttpMethod.Get, "widgets", KeyKind.Ordinary, RepeatClass.Safe);
    internal static readonly Operation Get = new("widgets.get", HttpMethod.Get, "widgets/{author}/{slug}/parts", KeyKind.Optional, RepeatClass.Safe, AnswerKind.Data);
    internal static readonly Operation Update = new("widgets.update", HttpMethod.Patch, "widgets/{id}", KeyKind.Management, RepeatClass.Safe, AnswerKind.Data);
    internal static readonly Operation Delete = new("widgets.delete", HttpMethod.Delete, "widgets/{id}", KeyKind.Management, RepeatClass.Refused, AnswerKind.Receipt);
    internal static readonly Operation Create = new("widgets.create", HttpMethod.Post, "widgets", KeyKind.Management, RepeatClass.Never, AnswerKind.Data) { IsSecret = true };
    internal static readonly Operation Infer = new("widgets.infer", HttpMethod.Post, "widgets/infer", KeyKind.Ordinary, RepeatClass.Refused);
    internal static readonly Operation Exchange = new("widgets.exchange", HttpMethod.Post, "auth/widgets", KeyKind.None, RepeatClass.Never);
    internal static readonly Operation Job = new("widgets.job", HttpMethod.Get, "jobs/{id}", KeyKind.Ordinary, RepeatClass.Safe) { Promises = "id" };
    internal static readonly Operation Upload = new("widgets.upload", HttpMethod.Post, "files", KeyKind.Ordinary, RepeatClass.Never);
    internal static readonly Operation Download = new("widgets.download", HttpMethod.Get, "files/{id}/content", KeyKind.Ordinary, RepeatClass.Safe, AnswerKind.Bytes);

    internal static ApiCaller Api(HttpMessageHandler handler, Action<OpenRouterClientOptions>? configure = null)
    {
        var options = new OpenRouterClientOptions
        {
            ApiKey = StubHandler.TestKey,
            Retry = new RetryOptions { MaxRetries = 2 },
        };
        options.UseClock(new ManualTime { SkipsWaits = true });
        configure?.Invoke(options);
        return new ApiCaller(options, new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan });
    }

    internal static JsonBody Json(string json) => new(Encoding.UTF8.GetBytes(json));

    /// <summary>Reads an answer as its own text.</summary>
    internal static string Text(ReadOnlySpan<byte> json, ResponseInfo info) => Encoding.UTF8.GetString(json);

    /// <summary>Reads a page of numbers.</summary>
    internal static Page<int> Page(ReadOnlySpan<byte> json, ResponseInfo info)
    {
        using var document = JsonDocument.Parse(json.ToArray());
        var root = document.RootElement;
        return new Page<int>([.. root.GetProperty("data").EnumerateArray().Select(static item => item.GetInt32())])
        {
            TotalCount = root.TryGetProperty("total_count", out var total) ? total.GetInt64() : null,
            HasMore = root.TryGetProperty("has_more", out var more) ? more.GetBoolean()
                : root.TryGetProperty("links", out var links) ? links.GetProperty("next").ValueKind != JsonValueKind.Null : null,
            Cursor = root.TryGetProperty("cursor", out var cursor) ? cursor.GetString() : null,
        };
    }
}
