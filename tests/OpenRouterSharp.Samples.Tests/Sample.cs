using System.Diagnostics;
using System.Reflection;
using System.Text;

namespace OpenRouterSharp.Samples.Tests;

/// <summary>A sample that runs, as it would for a reader: its own process, its own environment, lines in and lines out.</summary>
internal sealed class Sample : IAsyncDisposable
{
    // Generous: a run takes a second or two, but the machine may have much else to do.
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(90);

    private readonly Process _process;
    private readonly Output _output;
    private readonly Output _error;
    private readonly CancellationTokenSource _deadline;

    private Sample(ProcessStartInfo start)
    {
        _deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        _deadline.CancelAfter(_limit);
        Signals.LetChildrenHear();
        _process = Process.Start(start)!;
        _output = new Output(_process.StandardOutput);
        _error = new Output(_process.StandardError);
    }

    internal static string Folder { get; } = Metadata("Samples");

    /// <summary>Starts a sample without a key, so that its embedded server answers.</summary>
    internal static Sample Start(string name, params string[] arguments) => new(StartInfo("dotnet", [PathOf(name), .. arguments]));

    /// <summary>Starts a sample with a key, and a server of the test's in OpenRouter's place.</summary>
    internal static Sample StartWithKey(string name, FakeOpenRouterServer server, params string[] arguments)
    {
        var start = StartInfo("dotnet", [PathOf(name), .. arguments]);
        start.Environment["OPENROUTER_API_KEY"] = FakeOpenRouter.TestKey;
        start.Environment["OPENROUTER_BASE_URL"] = server.Endpoint.AbsoluteUri;
        return new Sample(start);
    }

    /// <summary>Starts a sample in a terminal, which util-linux's <c>script</c> gives it.</summary>
    internal static Sample StartInTerminal(string name, string arguments)
    {
        var start = StartInfo("script", ["-qfec", $"stty cols 60 rows 24; exec dotnet '{PathOf(name)}' {arguments}", "/dev/null"]);
        start.Environment["TERM"] = "xterm-256color";
        return new Sample(start);
    }

    /// <summary>Runs a sample to its end, without a key.</summary>
    internal static async Task<SampleResult> RunAsync(string name, params string[] arguments)
    {
        await using var sample = Start(name, arguments);
        return await sample.EndAsync();
    }

    /// <summary>Writes lines to the sample.</summary>
    internal async Task SayAsync(params string[] lines)
    {
        foreach (var line in lines)
        {
            await _process.StandardInput.WriteAsync($"{line}\n".AsMemory(), _deadline.Token);
        }

        await _process.StandardInput.FlushAsync(_deadline.Token);
    }

    /// <summary>Waits until the sample has said something on standard output.</summary>
    internal Task HearAsync(string text) => _output.WaitForAsync(text, _deadline.Token);

    /// <summary>Kills the sample, as a crash would: nothing in it runs any more.</summary>
    internal async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(_deadline.Token);
    }

    internal void Interrupt() => Signals.Interrupt(_process.Id);

    /// <summary>Says no more, and waits for the end.</summary>
    internal async Task<SampleResult> EndAsync()
    {
        _process.StandardInput.Close();
        try
        {
            await _process.WaitForExitAsync(_deadline.Token);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"The sample did not end in {_limit}. It had said: {_output.Said}\nand as errors: {_error.Said}");
        }

        return new SampleResult(_process.ExitCode, await _output.ToEndAsync(_deadline.Token), await _error.ToEndAsync(_deadline.Token));
    }

    public ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
        _deadline.Dispose();
        return default;
    }

    /// <summary>Gives the program of a sample: "TestingYourApp/TicketDesk" is the folder of the project TicketDesk.</summary>
    internal static string PathOf(string name) => Path.Combine(Folder, name, "bin", Metadata("Configuration"), "net10.0", $"{Path.GetFileName(name)}.dll");

    private static ProcessStartInfo StartInfo(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var name in start.Environment.Keys.Where(static name => name.StartsWith("OPENROUTER_", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        return start;
    }

    private static string Metadata(string key) =>
        typeof(Sample).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
