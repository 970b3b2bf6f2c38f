using OpenRouterSharp.Packages.Tests.Tools;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Packages.Tests.Consumers;

/// <summary>Tools, typed answers and Microsoft.Extensions.AI, compiled to machine code: they work, and a program that uses none of them has nothing of them in it.</summary>
public sealed class NativeToolsTests(NativePrograms programs, ITestOutputHelper output) : IClassFixture<NativePrograms>
{
    private static readonly string[] _folders = ["ToolRuns", "StructuredOutput", "Conversations", "ExtensionsAI", "Embeddings"];

    // Each type has a file of its own, which has its name; public types of these folders share a namespace with chat's. Types of generic or overloaded names have a suffix in theirs.
    private static IEnumerable<string> TypesOf(string folder) => Directory.EnumerateFiles(Path.Combine(Folders.Root, "src", "OpenRouterSharp", folder), "*.cs")
        .Select(static file => Path.GetFileName(file).Split('.')[0]).Where(static name => name is not "ChatCompletion");

    [Fact]
    public async Task Program_NativeForNet8_ThatOnlyChats_HasNothingOfToolsAndTypedAnswers()
    {
        var program = await programs.LibraryAsync();
        var words = _folders.Select(static folder => $"OpenRouterSharp_{folder}_")
            .Concat(_folders.SelectMany(TypesOf).Select(static type => $"OpenRouterSharp_OpenRouterSharp_{type}_"))
            .Append("OpenRouterSharp_OpenRouterSharp_ToolRunState_")
            .Append("Microsoft_Extensions_AI_");

        Assert.Empty(program.Containing(words));
    }

    // That the words above are the map's spelling, or the test could not fail.
    [Fact]
    public async Task Program_NativeForNet8_WithTools_HasThem()
    {
        var program = await programs.ToolsAsync();
        output.WriteLine($"With tools and a typed answer {program.Size / 1e6:0.00} MB, without {(await programs.LibraryAsync()).Size / 1e6:0.00} MB.");

        Assert.NotEmpty(program.Containing(["OpenRouterSharp_ToolRuns_ToolRunLoop_"]));
        Assert.NotEmpty(program.Containing(["OpenRouterSharp_StructuredOutput_StructuredAnswer_"]));
        Assert.NotEmpty(program.Containing(["OpenRouterSharp_OpenRouterSharp_ToolRunOptions_"]));
        Assert.NotEmpty(program.Containing(["Microsoft_Extensions_AI_"]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Program_NativeForNet8_RunsToolsAndReadsATypedAnswer(bool isStreamed)
    {
        var script = new FakeScript().ReplyToolCall("get_weather", """{"city":"Lyon"}""").Reply("Take one.").Reply("""{"takeUmbrella":true,"reason":"Rain."}""");
        await using var server = await FakeOpenRouterServer.StartAsync(script, TestContext.Current.CancellationToken);
        var program = (await programs.ToolsAsync()).Program;

        var printed = await Command.RunAsync(program.Folder, program.Path, isStreamed ? [server.Endpoint.ToString(), "stream"] : [server.Endpoint.ToString()]);

        Assert.Equal(
            isStreamed ? ["""{"city":"Lyon","degrees":18}Take one.""", "True Advice { TakeUmbrella = True, Reason = Rain. }"]
                : ["""{"city":"Lyon","degrees":18} Take one.""", "Advice { TakeUmbrella = True, Reason = Rain. }"],
            printed.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        Assert.Contains("""{"role":"tool","tool_call_id":"call_1","content":"{\"city\":\"Lyon\",\"degrees\":18}"}""", server.Requests[1].Body, StringComparison.Ordinal);
        Assert.Contains("\"json_schema\":{\"name\":\"Advice\"", server.Requests[2].Body, StringComparison.Ordinal);
    }
}
