namespace OpenRouterSharp.Packages.Tests.Consumers;

/// <summary>What the library adds to a program that asks one question, compiled to machine code.</summary>
public sealed class NativeSizeTests(NativePrograms programs, ITestOutputHelper output) : IClassFixture<NativePrograms>
{
    // What was measured on Linux x64 (10.49 and 7.88 MB), with room for a little growth; a megabyte is a million bytes.
    private const double LargestDifferenceInMegabytes = 3.0;

    // What was counted: every type of the library that the one generated context describes, and the context.
    private const int MostJsonDescriptions = 0;

    [Fact]
    public async Task Program_NativeForNet8_IsLittleLargerThanWithoutTheLibrary()
    {
        var (library, raw) = (await programs.LibraryAsync(), await programs.RawAsync());
        var difference = (library.Size - raw.Size) / 1e6;
        output.WriteLine($"With the library {library.Size / 1e6:0.00} MB, without {raw.Size / 1e6:0.00} MB: +{difference:0.00} MB.");

        Assert.True(difference <= LargestDifferenceInMegabytes, $"+{difference:0.00} MB are more than {LargestDifferenceInMegabytes}.");
    }

    [Fact]
    public async Task Program_NativeForNet8_HasFewJsonDescriptionsOfOwnTypes()
    {
        var found = (await programs.LibraryAsync()).JsonDescriptions;
        output.WriteLine($"{found.Count} descriptions of own types.");

        Assert.True(found.Count <= MostJsonDescriptions, $"{found.Count} are more than {MostJsonDescriptions}:\n{string.Join('\n', found)}");
    }

    [Fact]
    public async Task Program_NativeForNet8_CompletesAndStreams() => await SmallProgram.AskAsync((await programs.LibraryAsync()).Program);
}
