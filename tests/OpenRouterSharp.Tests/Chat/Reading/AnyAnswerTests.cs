using System.Text;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.Reading;

/// <summary>Whatever a server answers, a call gives a value or the one exception: a bounded, seeded mutation of recorded answers.</summary>
public sealed class AnyAnswerTests
{
    private const int Rounds = 3000;

    private static readonly string[] _interesting = [
        "null",
        "[]",
        "{}",
        "\"\"",
        "-1",
        "1e999",
        "12.0",
        "true",
        "{\"a\":[1,{\"b\":null}]}",
        "\"\\ud800\"",
        "\n",
        "\r\n\r\n",
        "data: ",
        ":",
        ",",
        "}",
        "[DONE]",
        "error",
        "\0",
        "\u00ff",
    ];

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 2)]
    public async Task AnyCall_MutatedAnswer_GivesAValueOrTheOneException(bool stream, int seed)
    {
        var random = new Random(seed);
        var answer = Encoding.UTF8.GetBytes(stream ? Fixtures.R1Stream : Fixtures.Completion);
        for (var round = 0; round < Rounds; round++)
        {
            var body = Mutate(answer, random);
            var status = random.Next(4) == 0 ? random.Next(200, 600) : 200;
            var contentType = random.Next(4) switch { 0 => null, 1 => "text/html", _ => stream ? "text/event-stream" : "application/json" };
            using var client = new StubHandler((_, _) => Task.FromResult(StubHandler.Response(status, contentType, new MemoryStream(body)))).CreateClient();

            var failure = await Record.ExceptionAsync(async () =>
            {
                if (stream)
                {
                    await client.Chat.StreamAsync(Fixtures.Request).ToCompletionAsync();
                }
                else
                {
                    await client.Chat.CompleteAsync(Fixtures.Request);
                }
            }).AsTask().WaitAsync(TimeSpan.FromSeconds(30));

            Assert.True(failure is null or OpenRouterException, $"round {round}, status {status}, {contentType}: {failure}\n{Encoding.UTF8.GetString(body)}");
        }
    }

    private static byte[] Mutate(byte[] answer, Random random)
    {
        var bytes = answer.ToList();
        for (var i = random.Next(1, 5); i > 0 && bytes.Count > 0; i--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(_interesting[random.Next(_interesting.Length)]));
                    break;
                case 3:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    Swap(bytes, at, random);
                    break;
            }
        }

        return [.. bytes];
    }

    // Replaces a whole JSON value by another one.
    private static void Swap(List<byte> bytes, int at, Random random)
    {
        var colon = bytes.FindIndex(at, static b => b == (byte)':');
        if (colon < 0)
        {
            return;
        }

        var end = bytes.FindIndex(colon, static b => b is (byte)',' or (byte)'}');
        if (end > 0)
        {
            bytes.RemoveRange(colon + 1, end - colon - 1);
            bytes.InsertRange(colon + 1, Encoding.UTF8.GetBytes(_interesting[random.Next(10)]));
        }
    }
}
