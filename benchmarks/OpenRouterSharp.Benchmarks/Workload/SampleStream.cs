using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OpenRouterSharp.Benchmarks.Workload;

/// <summary>The bytes of a stream of DeepSeek R1: keep-alives, thinking in chunks of about 395 bytes, the answer, its finish, usage, end.</summary>
public sealed class SampleStream
{
    // Tokens as models give them: a word or a piece of one, sometimes with a character that JSON escapes or that is not ASCII.
    private static readonly string[] _tokens =
        [" the", " reasoning", " number", "ing", ",", " we", " have", " to", " consider", " that", " square", ".", "\n\n", " is", " 42", " \"", " =", " então", " prime", " therefore"];

    private SampleStream(byte[] bytes, int[] eventEnds, int answerEnd, int characters, int chunks)
    {
        AnswerEnd = answerEnd;
        Bytes = bytes;
        EventEnds = eventEnds;
        Characters = characters;
        Chunks = chunks;
    }

    public byte[] Bytes { get; }

    /// <summary>Where each event ends.</summary>
    public int[] EventEnds { get; }

    /// <summary>Where the thinking and the answer end, and the chunks without text begin.</summary>
    public int AnswerEnd { get; }

    /// <summary>The characters of the thinking and the answer.</summary>
    public int Characters { get; }

    public int Chunks { get; }

    /// <summary>Makes a stream of which four chunks in five are thinking, with a keep-alive before each two hundredth.</summary>
    public static SampleStream Create(int chunks) => Create(chunks, UnknownMember.None, changes: false);

    /// <summary>Makes a stream with a member in each chunk that nobody knows.</summary>
    public static SampleStream Create(int chunks, UnknownMember unknown, bool changes)
    {
        var bytes = new MemoryStream();
        var ends = new List<int>();
        var characters = 0;
        for (var i = 0; i < chunks - 2; i++)
        {
            if (i % 200 == 0)
            {
                Add(": OPENROUTER PROCESSING\n\n");
            }

            var token = _tokens[i % _tokens.Length];
            var json = JsonSerializer.Serialize(token, OpenRouterJson.Options);
            characters += token.Length;
            var value = changes ? i.ToString(CultureInfo.InvariantCulture) : "7";
            string In(UnknownMember place) => place == unknown ? $",\"tomorrow\":{value}" : string.Empty;
            Add(i < chunks * 4 / 5
                ? Event(
                    $$$"""[{"index":0,"delta":{"role":"assistant","content":"","reasoning":{{{json}}},"reasoning_details":"""
                        + $$$"""[{"type":"reasoning.text","text":{{{json}}},"format":"unknown","index":0{{{In(UnknownMember.Detail)}}}}]{{{In(UnknownMember.Delta)}}}},"""
                        + End())
                : Event(
                    $$$"""[{"index":0,"delta":{"role":"assistant","content":{{{json}}},"reasoning":null,"reasoning_details":[]{{{In(UnknownMember.Delta)}}}},"""
                        + End()));
            string End() => $$$""" "finish_reason":null,"native_finish_reason":null,"logprobs":null{{{In(UnknownMember.Choice)}}}}]{{{In(UnknownMember.Chunk)}}}""".TrimStart();
        }

        var answerEnd = (int)bytes.Length;
        Add(Event("""[{"index":0,"delta":{"role":"assistant","content":""},"finish_reason":"stop","native_finish_reason":"stop","logprobs":null}]"""));
        Add(Event(
            """[],"usage":{"prompt_tokens":9,"completion_tokens":2000,"total_tokens":2009,"cost":0.0042,"is_byok":false,"prompt_tokens_details":"""
                + """{"cached_tokens":0},"completion_tokens_details":{"reasoning_tokens":1600}}"""));
        Add("data: [DONE]\n\n");
        return new SampleStream(bytes.ToArray(), [.. ends], answerEnd, characters, chunks);

        void Add(string text)
        {
            bytes.Write(Encoding.UTF8.GetBytes(text));
            ends.Add((int)bytes.Length);
        }
    }

    /// <summary>Makes a stream whose chunks carry something else than R1's.</summary>
    public static SampleStream Create(int chunks, Payload payload)
    {
        // The chunks of encrypted reasoning have no text at all.
        var last = Payloads.IsArguments(payload) ? string.Empty : ".";
        var events = Enumerable.Range(0, chunks - 2).Select(number => Payloads.ChunkOf(payload, number)).ToList();
        events.Add($$$"""{"id":"gen-1","choices":[{"index":0,"delta":{"role":"assistant","content":"{{{last}}}"},"finish_reason":"stop","native_finish_reason":"stop","logprobs":null}]}""");
        events.Add("""{"id":"gen-1","choices":[],"usage":{"prompt_tokens":9,"completion_tokens":2000,"total_tokens":2009,"cost":0.0042}}""");
        events.Add("[DONE]");
        var bytes = new MemoryStream();
        var ends = new List<int>();
        foreach (var data in events)
        {
            bytes.Write(Encoding.UTF8.GetBytes($"data: {data}\n\n"));
            ends.Add((int)bytes.Length);
        }

        var characters = Enumerable.Range(0, chunks - 2).Sum(number => Payloads.TextOf(payload, number).Length) + last.Length;
        return new SampleStream(bytes.ToArray(), [.. ends], ends[chunks - 3], characters, chunks);
    }

    private static string Event(string choices) =>
        """data: {"id":"gen-1764000001-Zq7RkX0cVbN2mLpT4sHd","provider":"DeepInfra","model":"deepseek/deepseek-r1-0528","object":"chat.completion.chunk","created":1764000001,"choices":"""
            + choices + "}\n\n";
}
