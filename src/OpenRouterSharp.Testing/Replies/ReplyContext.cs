using System.Globalization;
using OpenRouterSharp.Testing.Scripting;

namespace OpenRouterSharp.Testing.Replies;

/// <summary>Provides the request, and the values that fill in missing members of a reply to it.</summary>
/// <param name="record">The request.</param>
/// <param name="log">The requests received so far.</param>
internal sealed class ReplyContext(RecordedRequest record, RequestLog log)
{
    internal RecordedRequest Record => record;

    internal ChatRequest? Request => record.BodyAsChat;

    internal RequestLog Log => log;

    /// <summary>Gets the callback that selects the script's reply to a request that another one contains.</summary>
    internal Func<RecordedRequest, FakeReply?> ReplyTo { get; init; } = static _ => null;

    internal string Id { get; } = string.Create(CultureInfo.InvariantCulture, $"gen-{FakeScript.DefaultCreated}-fake{record.Number:D6}");

    internal string Model { get; } = record.BodyAsChat switch
    {
        { Model: { Value.Length: > 0 } model } => model.Value,
        { Models: [var first, ..] } => first.Value,
        _ => DeepSeekModels.R1_0528.Value,
    };
}
