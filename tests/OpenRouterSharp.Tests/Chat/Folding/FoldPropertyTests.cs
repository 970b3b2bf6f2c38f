using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.Folding;

public class FoldPropertyTests
{
    private static readonly Gen<string> _text = Gen.Elements("a", "b ", "é", "😀", "\n", "{", "}", "\"", "\\", "word").NonEmptyListOf().Select(string.Concat);

    private static readonly Gen<JsonObject[]> _details =
        from texts in _text.ListOf()
        from signatures in Gen.Elements(true, false).ListOf(texts.Count)
        from encrypted in Gen.Elements(true, false).ListOf(texts.Count)
        select texts.SelectMany((text, i) => DetailsOf(text, i, signatures[i], encrypted[i])).ToArray();

    private static readonly Gen<JsonObject[]> _toolCalls =
        from arguments in _text.ListOf()
        select arguments.Select((text, i) => new JsonObject
        {
            ["id"] = $"id{i}",
            ["type"] = "function",
            ["function"] = new JsonObject { ["name"] = $"tool{i % 2}", ["arguments"] = new JsonObject { ["x"] = text }.ToJsonString() },
        }).ToArray();

    private static readonly Gen<JsonObject> _message =
        from content in Gen.OneOf(_text.Select(text => (string?)text), Gen.Constant<string?>(null))
        from details in _details
        from toolCalls in _toolCalls
        select MessageOf(content, details, toolCalls);

    [Fact]
    public void Fold_AnswerSplitAtRandom_IsTheWholeAnswer() => Prop.ForAll(
        Arb.From(from message in _message from seed in Gen.Choose(0, int.MaxValue) select (message, seed)),
        sample =>
        {
            var whole = Whole(sample.message);
            var folded = Wire.Fold(Split(sample.message, new Random(sample.seed)).Select(chunk => Wire.Read<ChatCompletionChunk>(chunk.ToJsonString())));
            return JsonNode.DeepEquals(Normal(whole.ToJsonString()), Normal(Wire.Write(folded))).Label($"{whole.ToJsonString()}\n{Wire.Write(folded)}");
        }).QuickCheckThrowOnFailure();

    // Both go through the same types, so that explicit nulls and the order of members do not count.
    private static JsonNode? Normal(string json) => JsonNode.Parse(Wire.Write(Wire.Completion(json)));

    private static IEnumerable<JsonObject> DetailsOf(string text, int index, bool isSigned, bool isEncrypted)
    {
        var detail = new JsonObject { ["type"] = "reasoning.text", ["text"] = text, ["format"] = "anthropic-claude-v1", ["index"] = index };
        if (isSigned)
        {
            detail["signature"] = $"S{index}";
        }

        yield return detail;
        if (isEncrypted)
        {
            yield return new JsonObject { ["type"] = "reasoning.encrypted", ["data"] = $"E{index}", ["index"] = index };
        }
    }

    private static JsonObject MessageOf(string? content, JsonObject[] details, JsonObject[] toolCalls)
    {
        var message = new JsonObject { ["role"] = "assistant", ["content"] = content };
        if (details.Length > 0)
        {
            message["reasoning"] = string.Concat(details.Select(detail => (string?)detail["text"]));
            message["reasoning_details"] = new JsonArray(details);
        }

        if (toolCalls.Length > 0)
        {
            message["tool_calls"] = new JsonArray(toolCalls);
        }

        return message;
    }

    private static JsonObject Whole(JsonObject message) => new()
    {
        ["id"] = "gen-1",
        ["object"] = "chat.completion",
        ["created"] = 1,
        ["model"] = "m",
        ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["finish_reason"] = "stop", ["message"] = message.DeepClone() }),
        ["usage"] = new JsonObject { ["total_tokens"] = 3 },
    };

    private static IEnumerable<JsonObject> Split(JsonObject message, Random random)
    {
        foreach (var delta in Deltas(message, random))
        {
            yield return Chunk(new JsonObject { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = null });
        }

        yield return Chunk(new JsonObject { ["index"] = 0, ["delta"] = new JsonObject { ["content"] = "" }, ["finish_reason"] = "stop" });
        var last = Chunk();
        last["usage"] = new JsonObject { ["total_tokens"] = 3 };
        yield return last;
    }

    private static JsonObject Chunk(params JsonNode[] choices) =>
        new() { ["id"] = "gen-1", ["object"] = "chat.completion.chunk", ["created"] = 1, ["model"] = "m", ["choices"] = new JsonArray(choices) };

    private static IEnumerable<JsonObject> Deltas(JsonObject message, Random random)
    {
        foreach (var detail in message["reasoning_details"]?.AsArray().Select(detail => detail!.DeepClone().AsObject()) ?? [])
        {
            foreach (var piece in Pieces((string?)detail["text"], random))
            {
                yield return new JsonObject
                {
                    ["role"] = "assistant",
                    ["reasoning"] = piece,
                    ["reasoning_details"] = new JsonArray(new JsonObject { ["type"] = "reasoning.text", ["text"] = piece, ["format"] = "anthropic-claude-v1", ["index"] = (int)detail["index"]! }),
                };
            }

            if (detail["signature"] is { } signature)
            {
                yield return new JsonObject
                {
                    ["reasoning_details"] = new JsonArray(new JsonObject { ["type"] = "reasoning.text", ["signature"] = signature.DeepClone(), ["index"] = (int)detail["index"]! }),
                };
            }

            if (detail["data"] is not null)
            {
                yield return new JsonObject { ["reasoning_details"] = new JsonArray(detail) };
            }
        }

        foreach (var piece in Pieces((string?)message["content"], random))
        {
            yield return new JsonObject { ["content"] = piece };
        }

        var calls = message["tool_calls"]?.AsArray() ?? [];
        for (var i = 0; i < calls.Count; i++)
        {
            var function = calls[i]!["function"]!;
            yield return new JsonObject
            {
                ["tool_calls"] = new JsonArray(
                    new JsonObject
                    {
                        ["index"] = i,
                        ["id"] = (string?)calls[i]!["id"],
                        ["type"] = "function",
                        ["function"] = new JsonObject { ["name"] = (string?)function["name"], ["arguments"] = "" },
                    }),
            };
            foreach (var piece in Pieces((string?)function["arguments"], random))
            {
                yield return new JsonObject { ["tool_calls"] = new JsonArray(new JsonObject { ["index"] = i, ["function"] = new JsonObject { ["arguments"] = piece } }) };
            }
        }
    }

    // Never between the halves of a surrogate pair: JSON text cannot carry one half.
    private static IEnumerable<string> Pieces(string? text, Random random)
    {
        var runes = (text ?? string.Empty).EnumerateRunes().Select(rune => rune.ToString()).ToArray();
        for (var start = 0; start < runes.Length;)
        {
            var count = random.Next(1, runes.Length - start + 1);
            yield return string.Concat(runes.Skip(start).Take(count));
            start += count;
        }
    }
}
