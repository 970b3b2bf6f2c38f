using System.Net.ServerSentEvents;
using OpenRouterSharp.Benchmarks.Peers;

namespace OpenRouterSharp.Benchmarks.Loopback;

/// <summary>Reads a stream of one chunk every 5 ms in different ways. Each gives, for each chunk, how long ago the server had written it.</summary>
public sealed class Latency : IDisposable
{
    private readonly HttpClient _http = new() { Timeout = Timeout.InfiniteTimeSpan };
    private readonly Uri _address;
    private readonly OpenRouterClient _client;
    private readonly OpenRouterClient _heldClient;
    private readonly int _calls;

    /// <summary>Initializes a new instance of the <see cref="Latency"/> class.</summary>
    /// <param name="chunks">How many chunks a stream has.</param>
    /// <param name="calls">How many streams are read for the end of a stream.</param>
    public Latency(int chunks, int calls)
    {
        _calls = calls;
        _address = LoopbackProcess.Address("paced", chunks);
        _client = ThisLibrary.CreateClient(_address);
        _heldClient = ThisLibrary.CreateClient(LoopbackProcess.Address("held", 1));
    }

    public void Dispose()
    {
        _http.Dispose();
        _client.Dispose();
        _heldClient.Dispose();
    }

    public async Task<IReadOnlyList<TimeSpan>> BytesAsync()
    {
        var ages = new List<TimeSpan>();
        await RawHttp.ReadAsync(_http, _address, async body =>
        {
            var buffer = new byte[8192];
            while (await body.ReadAsync(buffer) is var read and > 0)
            {
                if (TimedEvent.Age(buffer.AsSpan(0, read)) is { } age)
                {
                    ages.Add(age);
                }
            }

            return ages.Count;
        });
        return ages;
    }

    public async Task<IReadOnlyList<TimeSpan>> FloorAsync()
    {
        var ages = new List<TimeSpan>();
        await RawHttp.ReadAsync(_http, _address, async body =>
        {
            await foreach (var item in SseParser.Create(body, static (_, data) => TextOnly.TextOf(data)).EnumerateAsync())
            {
                if (item.Data is { } text)
                {
                    ages.Add(TimedEvent.Age(text));
                }
            }

            return ages.Count;
        });
        return ages;
    }

    public async Task<IReadOnlyList<TimeSpan>> ClientAsync()
    {
        var ages = new List<TimeSpan>();
        await foreach (var chunk in _client.Chat.StreamAsync(ThisLibrary.Question))
        {
            ages.Add(TimedEvent.Age(chunk.Reasoning!));
        }

        return ages;
    }

    /// <summary>Gives how long after the last chunk and the end mark were written, in one, the enumeration ended.</summary>
    public async Task<IReadOnlyList<TimeSpan>> DoneAsync()
    {
        var ages = new List<TimeSpan>();
        for (var i = 0; i < _calls; i++)
        {
            var text = string.Empty;
            await foreach (var chunk in _heldClient.Chat.StreamAsync(ThisLibrary.Question))
            {
                text += chunk.Reasoning;
            }

            ages.Add(TimedEvent.Age(text));
        }

        return ages;
    }
}
