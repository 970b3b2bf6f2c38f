using System.Text;

namespace OpenRouterSharp.Benchmarks.Workload;

/// <summary>Two whole answers of a size: a tool call, and what the model says once it has the result.</summary>
public sealed record SampleTurns(byte[] Call, byte[] Answer)
{
    private const string ToolCalls = """
        "content":null,"tool_calls":[{"index":0,"id":"call_1","type":"function","function":{"name":"get_weather","arguments":"{\"city\":\"Lyon\"}"}}]
        """;

    public static SampleTurns Create(int kibibytes)
    {
        var answer = SampleAnswer.Create(kibibytes * 1024);
        var call = Encoding.UTF8.GetString(answer)
            .Replace("\"finish_reason\":\"stop\"", "\"finish_reason\":\"tool_calls\"", StringComparison.Ordinal)
            .Replace("\"content\":\"4\"", ToolCalls, StringComparison.Ordinal);
        return new(Encoding.UTF8.GetBytes(call), answer);
    }
}
