using System.Text;

namespace OpenRouterSharp.Tests.Chat.Reading;

/// <summary>Makes the events of a stream at random: most as they come, some as no one would expect them.</summary>
internal sealed class RandomEvents(Random random)
{
    private static readonly string[] _texts = [
        "",
        "a",
        " the",
        "é",
        "漢字",
        "😀",
        "\\n",
        "\\\"",
        "\\\\",
        "\\/",
        "\\u0041",
        "\\u00e9",
        "\\ud83d\\ude00",
        "\\ud83d",
        "\u007f",
        "<b>",
        "'",
        "+",
        "&",
        "\u2028",
        "{",
        "}",
        "]",
        ",",
    ];

    // What can follow the text of a piece of thinking.
    private static readonly string[] _detailTails =
    [
        "", " ", ",\"signature\":\"s\"", ",\"format\":null", ",\"format\":\"f\\u0041\"", ",\"index\":0", ",\"index\":-0", ",\"index\":1.0", ",\"index\":0,\"format\":\"f\"",
        ",\"text\":\"b\"", ",\"x\":{}",
    ];

    private static readonly string[] _numbers = ["0", "1", "-1", "-0", "12", "12.0", "1e2", "0.1", "1.5E+3", "2147483648", "9223372036854775808", "1e400", "123456789012345678901234567890"];
    private static readonly string[] _known =
        ["id", "object", "created", "model", "provider", "choices", "usage", "service_tier", "system_fingerprint",
        "openrouter_metadata", "error", "user_id", "debug", "index", "delta", "finish_reason",
        "native_finish_reason", "logprobs", "text", "role", "content", "reasoning", "reasoning_content", "reasoning_details", "tool_calls", "refusal", "images",
        "audio", "annotations", "type", "format", "signature",
        "summary", "data", "function", "name", "arguments", "$id", "", "ID", "\\u0069d", "new\\nname", "other"];

    private string _head = string.Empty;
    private string _tail = string.Empty;

    internal IEnumerable<string> Stream(int count)
    {
        for (var i = 0; i < count; i++)
        {
            // Now and then the stream changes what all its chunks begin and end with.
            if (i == 0 || random.Next(12) == 0)
            {
                _head = Head();
                _tail = random.Next(3) == 0 ? string.Empty : Pick(
                    ",\"finish_reason\":null,\"native_finish_reason\":null,\"logprobs\":null",
                    ",\"finish_reason\":null",
                    ",\"finish_reason\":\"stop\",\"delta\":null",
                    ",\"x\":1",
                    ",\"text\":\"t\"");
            }

            var data = Event();
            yield return random.Next(25) == 0 ? Damaged(data) : data;
        }
    }

    private string Event() => random.Next(10) switch
    {
        < 4 => Chunk(Thinking(Text())),
        < 6 => Chunk($$"""{"role":"assistant","content":"{{Text()}}","reasoning":null,"reasoning_details":[]}"""),
        6 => Chunk(Object(3, "role", "content", "reasoning", "reasoning_content", "reasoning_details", "tool_calls", "refusal", "images", "audio", "annotations")),
        7 => Chunk($$$"""{"tool_calls":[{"index":0,"id":"{{{Text()}}}","type":"function","function":{"name":"f","arguments":"{{{Text()}}}"}}]}"""),
        8 => Object(4, "id", "object", "created", "model", "provider", "choices", "usage", "service_tier", "system_fingerprint",
        "openrouter_metadata", "error", "user_id"),
        _ => $$$"""{{{{_head}}}"choices":[{"index":0,"delta":{{{Thinking(Text())}}}},{"index":1,"delta":{"content":"{{{Text()}}}"}}],"usage":{{{Value(2)}}}}""",
    };

    private string Chunk(string delta) => $$"""{{{_head}}"choices":[{"index":0,"delta":{{delta}}{{_tail}}}]}""";

    private string Thinking(string text)
    {
        var other = random.Next(6) == 0 ? Text() : text;
        return random.Next(6) switch
        {
            0 => $$"""{"role":"assistant","reasoning":"{{text}}"}""",
            1 when random.Next(2) == 0 => $$"""{"reasoning":null,"reasoning_content":"{{text}}","reasoning_details":[{"type":"reasoning.text","text":"null"}]}""",
            1 => $$"""{"reasoning_details":[{"type":"reasoning.text","text":"{{other}}","format":"unknown","index":0}],"reasoning":"{{text}}"}""",
            2 => $$"""{"reasoning":"{{text}}","reasoning_details":[{"type":"reasoning.text","text":"{{other}}"{{Pick(_detailTails)}}}]}""",
            _ => $$"""{"role":"assistant","content":"","reasoning":"{{text}}","reasoning_details":[{"type":"reasoning.text","text":"{{other}}","format":"unknown","index":0}]}""",
        };
    }

    private string Head() => random.Next(4) switch
    {
        0 => string.Empty,
        1 => $$"""  "id" : "{{Text()}}", "created":{{Pick(_numbers)}},""",
        2 => $$""" "id":"gen-1","id":"gen-2","model":"m",""",
        _ => $$""" "id":"{{Text()}}","provider":"{{Text()}}","model":"deepseek/deepseek-r1","object":"chat.completion.chunk","created":1764000001,"service_tier":"{{Text()}}",""",
    };

    private string Object(int depth, params string[] names)
    {
        var text = new StringBuilder("{");
        for (var i = random.Next(6); i > 0; i--)
        {
            var name = random.Next(8) == 0 || names.Length == 0 ? Pick(_known) : Pick(names);
            text.Append(text.Length > 1 ? "," : string.Empty).Append('"').Append(name).Append("\":").Append(random.Next(3) == 0 ? "null" : name switch
            {
                "choices" => List(() => Object(depth - 1, "index", "delta", "finish_reason", "native_finish_reason", "logprobs", "error", "text")),
                "delta" => Object(depth - 1, "role", "content", "reasoning", "reasoning_content", "reasoning_details", "tool_calls", "refusal"),
                "reasoning_details" => List(() => Object(1, "type", "text", "format", "index", "signature", "id")),
                "tool_calls" => List(() => Object(depth - 1, "index", "id", "type", "function")),
                "type" => Pick("\"reasoning.text\"", "\"reasoning.summary\"", "\"reasoning.encrypted\"", "\"function\"", "\"new\"", "1"),
                "index" or "created" => Pick(_numbers),
                _ => Value(depth - 1),
            });
        }

        return text.Append('}').ToString();
    }

    private string Value(int depth) => random.Next(depth > 0 ? 8 : 5) switch
    {
        0 => "null",
        1 => Pick("true", "false"),
        2 => Pick(_numbers),
        3 or 4 => $"\"{Text()}\"",
        5 => List(() => Value(depth - 1)),
        _ => Object(depth - 1),
    };

    private string List(Func<string> item) => "[" + string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(8) == 0 ? Pick("null", "1", "\"a\"") : item())) + "]";

    private string Text() => string.Concat(Enumerable.Range(0, random.Next(4)).Select(_ => Pick(_texts)));

    private string Damaged(string data) => random.Next(4) switch
    {
        0 => data[..random.Next(data.Length)],
        1 => data + Pick(" ", "\n", "}", "1", "\0"),
        2 => data.Insert(random.Next(data.Length), Pick("\"", "\\", "}", "\u0001", ",", " ")),
        _ => data.Remove(random.Next(data.Length), 1),
    };

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];
}
