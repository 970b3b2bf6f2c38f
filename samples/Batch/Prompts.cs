using System.Globalization;
using OpenRouterSharp;
using OpenRouterSharp.Batches;

namespace Batch;

/// <summary>Reads the requests, one at a time: a file of any size never stands in memory.</summary>
internal static class Prompts
{
    private static readonly string[] _sums = ["What is 17 * 3?", "What is 100 / 8?", "What is 2 + 2?", "What is 9 - 11?", "What is 6 * 7?"];

    internal static IEnumerable<BatchRequest> Read(FileInfo? file)
    {
        var number = 0;
        foreach (var prompt in file is null ? _sums : File.ReadLines(file.FullName))
        {
            yield return new BatchRequest(string.Create(CultureInfo.InvariantCulture, $"row-{++number}"), new ChatRequest { Messages = [Message.User(prompt)] });
        }
    }
}
