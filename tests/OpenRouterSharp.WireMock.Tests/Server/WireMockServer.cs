using System.Reflection;
using System.Text.Json.Nodes;
using OpenRouterSharp.WireMock.Tests.Server;

[assembly: AssemblyFixture(typeof(WireMockServer))]

namespace OpenRouterSharp.WireMock.Tests.Server;

/// <summary>The one server of a run. Each scenario has a path of its own on it, so that tests run side by side.</summary>
public sealed class WireMockServer : IAsyncLifetime
{
    private static readonly string _output = AppContext.BaseDirectory;

    private WireMockProcess? _process;
    private HttpClient? _admin;
    private string? _whyNot;
    private int _played;

    public async ValueTask InitializeAsync()
    {
        try
        {
            _process = await WireMockProcess.StartAsync(Script(), root: Path.Combine(_output, "wiremock-root"));
            _admin = new HttpClient { BaseAddress = _process.Address };
        }
        catch (WireMockUnavailableException e) when (Environment.GetEnvironmentVariable("CI") != "true")
        {
            _whyNot = e.Message;
        }
    }

    /// <summary>Makes the server play a scenario, afresh and for this test alone.</summary>
    /// <param name="name">The name of a file in <c>Mappings</c>, without its ending.</param>
    public async Task<Scenario> PlayAsync(string name)
    {
        Assert.SkipWhen(_whyNot is not null, _whyNot ?? string.Empty);
        var file = await File.ReadAllTextAsync(Path.Combine(_output, "Mappings", name + ".json"));
        var prefix = $"/{Interlocked.Increment(ref _played)}-{name.Replace('/', '-')}";
        var scenario = new Scenario(_admin!, prefix);
        await scenario.PostAsync(JsonNode.Parse(file)!.AsObject());
        return scenario;
    }

    public async ValueTask DisposeAsync()
    {
        _admin?.Dispose();
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }
    }

    private static string Script() =>
        typeof(WireMockServer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static attribute => attribute.Key == "WireMockScript").Value!;
}
