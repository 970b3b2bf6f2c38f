using OpenRouterSharp.Tests.Conventions;

namespace OpenRouterSharp.Tests.Support;

/// <summary>The streams and answers in the folder Fixtures, as they come over the wire, and the request that tests send which are about something else.</summary>
internal static class Fixtures
{
    private static readonly string _folder = Path.Combine(Library.Root, "tests", "OpenRouterSharp.Tests", "Fixtures");

    internal static ChatRequest Request { get; } = new("deepseek/deepseek-r1-0528", "What is 2+2?");

    /// <summary>Gets a whole answer of R1.</summary>
    internal static string Completion { get; } = Json("r1");

    /// <summary>Gets a stream of R1: keep-alives, thinking, answer, finish, usage, end.</summary>
    internal static string R1Stream { get; } = Sse("r1");

    internal static string TextChunk { get; } = Sse("text-chunk");

    internal static string RoleChunk { get; } = Sse("role-chunk");

    internal static string FinishChunk { get; } = Sse("finish-chunk");

    internal static string Done { get; } = Sse("done");

    /// <summary>Gets JSON objects of many kinds, and beginnings of some: requests, answers, chunks and parts of them.</summary>
    internal static IReadOnlyList<string> Objects { get; } = File.ReadAllLines(Path.Combine(_folder, "objects.jsonl"));

    internal static string Json(string name) => File.ReadAllText(Path.Combine(_folder, name + ".json")).TrimEnd('\n');

    internal static string Sse(string name) => File.ReadAllText(Path.Combine(_folder, name + ".sse"));

    /// <summary>Gets a body that other clients could not read, byte for byte.</summary>
    /// <param name="file">The file in the folder Cases.</param>
    internal static string Case(string file) => File.ReadAllText(Path.Combine(_folder, "Cases", file));
}
