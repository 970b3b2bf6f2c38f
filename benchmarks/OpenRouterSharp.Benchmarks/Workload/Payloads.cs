using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OpenRouterSharp.Benchmarks.Workload;

/// <summary>The chunks of each <see cref="Payload"/>: one place for the benchmarks and for the test that fast and slow reading agree on them.</summary>
public static class Payloads
{
    private const int LongLength = 2000;
    private const int OpaqueLength = 600;

    private const string Head =
        """{"id":"gen-1764000001-Zq7RkX0cVbN2mLpT4sHd","provider":"DeepInfra","model":"deepseek/deepseek-r1-0528","object":"chat.completion.chunk","created":1764000001,"choices":[""";

    private const string Finishes = ""","finish_reason":null,"native_finish_reason":null,"logprobs":null}""";

    // A word or a piece of one, sometimes with a character that JSON escapes or that is not ASCII.
    private static readonly string[] _tokens =
        [" the", " reasoning", " number", "ing", ",", " we", " have", " to", " consider", " that", " square", ".", "\n\n", " is", " 42", " \"", " =", " então", " prime", " therefore"];

    private static readonly string[] _arguments = ["{\"", "city", "\":\"", "Lyon", "\",\"", "days", "\":", "14", ",\"unit", "\":\"C", "\"}"];
    private static readonly string[] _han = ["中文", "推理", "因此", "数字"];

    /// <summary>Determines whether the text of a payload is the arguments of tool calls.</summary>
    public static bool IsArguments(Payload payload) => payload is Payload.ToolCall or Payload.FourToolCalls;

    /// <summary>Returns the text of a chunk.</summary>
    public static string TextOf(Payload payload, int number) => payload switch
    {
        Payload.ToolCall => _arguments[number % _arguments.Length],
        Payload.FourToolCalls => _arguments[number / 4 % _arguments.Length],
        Payload.EscapedR1 => _han[number % _han.Length],
        Payload.Encrypted => string.Empty,
        Payload.LongText => LongTextOf(number),
        _ => _tokens[number % _tokens.Length],
    };

    /// <summary>Returns the JSON of a chunk.</summary>
    public static string ChunkOf(Payload payload, int number)
    {
        var text = payload == Payload.EscapedR1 ? Escaped(TextOf(payload, number)) : JsonSerializer.Serialize(TextOf(payload, number), OpenRouterJson.Options);
        return payload switch
        {
            Payload.Content or Payload.LongText => Chunk(Content(text)),
            Payload.ToolCall => Chunk(Call(text, 0)),
            Payload.FourToolCalls => Chunk(Call(text, number % 4)),
            Payload.Logprobs => Chunk(Content(text), Finishes.Replace("null}", Logprobs(text) + "}", StringComparison.Ordinal)),
            Payload.EmptyImages => Chunk(Content(text) + ""","images":[]"""),
            Payload.EmptyAnnotations => Chunk(Content(text) + ""","annotations":[]"""),
            Payload.Summary => Chunk(Thinking(text, $$"""{"type":"reasoning.summary","summary":{{text}},"format":"openai-responses-v1","index":0}""")),
            Payload.Encrypted => Chunk(
                $$"""
                "role":"assistant","content":"","reasoning_details":[{"type":"reasoning.encrypted","data":"{{Opaque(number)}}","id":"rs_1","format":"openai-responses-v1","index":0}]
                """),
            Payload.Signature => Chunk(Thinking(
                text,
                $$"""{"type":"reasoning.text","text":{{text}},"signature":"{{Opaque(number)}}","format":"anthropic-claude-v1","index":0}""")),
            Payload.SpacedR1 => Chunk(Thinking("@", Detail("@"))).Replace(":", ": ", StringComparison.Ordinal).Replace(",", ", ", StringComparison.Ordinal)
                .Replace("@", text, StringComparison.Ordinal),
            Payload.IndexAsText => Chunk(Thinking(text, Detail(text))).Replace("""[{"index":0""", """[{"index":"0" """.TrimEnd(), StringComparison.Ordinal),
            Payload.Usage => Chunk(Content(text), rest: "," + Usage(number)),
            Payload.Obfuscation => Chunk(Content(text), rest: $",\"obfuscation\":\"{Opaque(number)[..(1 + (number * 7 % 16))]}\""),
            Payload.Counter => Chunk(Thinking(text, Detail(text)), rest: string.Create(CultureInfo.InvariantCulture, $",\"seq\":{number}")),
            _ => Chunk(Thinking(text, Detail(text))),
        };
    }

    private static string Chunk(string delta, string finishes = Finishes, string rest = "") => Head + """{"index":0,"delta":{""" + delta + "}" + finishes + "]" + rest + "}";

    private static string Content(string text) => "\"role\":\"assistant\",\"content\":" + text;

    private static string Thinking(string text, string detail) => "\"role\":\"assistant\",\"content\":\"\",\"reasoning\":" + text + ",\"reasoning_details\":[" + detail + "]";

    private static string Detail(string text) => "{\"type\":\"reasoning.text\",\"text\":" + text + ",\"format\":\"unknown\",\"index\":0}";

    private static string Call(string text, int index) => string.Create(
        CultureInfo.InvariantCulture,
        $$$"""
        "role":"assistant","content":null,"tool_calls":[{"index":{{{index}}},"type":"function","function":{"arguments":{{{text}}} }}]
        """).Replace(" }}", "}}", StringComparison.Ordinal);

    private static string Logprobs(string text)
    {
        var token = "{\"token\":" + text + ",\"logprob\":-0.0123,\"bytes\":[32,116,104,101]";
        return "{\"content\":[" + token + ",\"top_logprobs\":[" + string.Join(',', Enumerable.Repeat(token + "}", 5)) + "]}],\"refusal\":null}";
    }

    private static string Usage(int number) => string.Create(
        CultureInfo.InvariantCulture,
        $$$"""
        "usage":{"prompt_tokens":9,"completion_tokens":{{{number}}},"total_tokens":{{{number + 9}}},"cost":{{{number / 1000m}}},"is_byok":false,"prompt_tokens_details":{"cached_tokens":0,
        "audio_tokens":0},"cost_details":{"upstream_inference_cost":null,"upstream_inference_prompt_cost":0.1},"completion_tokens_details":{"reasoning_tokens":{{{number}}},"image_tokens":0}}
        """).ReplaceLineEndings(string.Empty);

    // Another text for each chunk, in the alphabet of Base64.
    private static string Opaque(int number)
    {
        var text = new StringBuilder(OpaqueLength);
        for (var i = 0; i < OpaqueLength; i++)
        {
            text.Append("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"[((number * 31) + (i * 7)) & 63]);
        }

        return text.ToString();
    }

    private static string LongTextOf(int number)
    {
        var text = new StringBuilder(LongLength);
        for (var i = number; text.Length < LongLength; i++)
        {
            text.Append(i % 20 == 0 ? " 中文" : _tokens[i % _tokens.Length].Trim('\n', '"'));
        }

        return text.ToString(0, LongLength);
    }

    private static string Escaped(string text) =>
        "\"" + string.Concat(text.Select(static character => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"))) + "\"";
}
