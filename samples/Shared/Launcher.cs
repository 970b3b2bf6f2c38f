using OpenRouterSharp.Testing;

namespace Samples;

/// <summary>
/// Lets a sample run at once: where no key is set, a server inside the program takes OpenRouter's place, and the environment variables that
/// <c>OpenRouterClient.FromEnvironment()</c> reads lead there. A program with a key needs nothing of the kind.
/// </summary>
public sealed class Launcher : IAsyncDisposable
{
    private const string Key = "OPENROUTER_API_KEY";
    private const string Address = "OPENROUTER_BASE_URL";

    private readonly FakeOpenRouterServer? _server;

    private Launcher(FakeOpenRouterServer? server) => _server = server;

    /// <summary>Gets a value indicating whether the environment has a key.</summary>
    public static bool HasKey => !string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(Key));

    /// <summary>Gets a value indicating whether the embedded server answers.</summary>
    public bool IsEmbedded => _server is not null;

    /// <summary>Starts a server that simulates DeepSeek's models, where there is no key.</summary>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <returns>What ends the server.</returns>
    public static Task<Launcher> StartAsync(CancellationToken cancellationToken = default) =>
        StartAsync(FakeScript.Simulator(new SimulatedModels { TokenDelay = TimeSpan.FromMilliseconds(15) }), HasKey, cancellationToken);

    /// <summary>Starts a server that plays a script, where there is no key.</summary>
    /// <param name="script">The script.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <returns>What ends the server.</returns>
    public static Task<Launcher> StartAsync(FakeScript script, CancellationToken cancellationToken) => StartAsync(script, HasKey, cancellationToken);

    /// <summary>Starts a server that plays a script, for a program that may have its key from elsewhere.</summary>
    /// <param name="script">The script.</param>
    /// <param name="hasKey">Whether there is a key: then nothing is started.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <returns>What ends the server.</returns>
    public static async Task<Launcher> StartAsync(FakeScript script, bool hasKey, CancellationToken cancellationToken = default)
    {
        if (hasKey)
        {
            return new Launcher(null);
        }

        var server = await FakeOpenRouterServer.StartAsync(script, cancellationToken);
        Environment.SetEnvironmentVariable(Key, FakeOpenRouter.TestKey);
        Environment.SetEnvironmentVariable(Address, server.Endpoint.AbsoluteUri);
        await Console.Error.WriteLineAsync($"{Key} is not set: an embedded server at {server.Endpoint} answers instead of OpenRouter.");
        return new Launcher(server);
    }

    /// <summary>Ends the server.</summary>
    /// <returns>A task that completes when it has ended.</returns>
    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? default;
}
