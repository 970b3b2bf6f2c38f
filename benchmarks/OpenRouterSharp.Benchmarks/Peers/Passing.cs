using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;

namespace OpenRouterSharp.Benchmarks.Peers;

/// <summary>The ways to pass a stream on to a pipe.</summary>
public static class Passing
{
    // As YARP's copier has it.
    private const int BufferSize = 64 * 1024;

    private static readonly byte[] _question = """{"model":"deepseek/deepseek-r1-0528","messages":[{"role":"user","content":"What is 2+2?"}],"stream":true}"""u8.ToArray();

    /// <summary>As a reverse proxy copies: nothing is looked at.</summary>
    public static async Task CopyAsync(Stream body, PipeWriter target)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(target);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            int read;
            while ((read = await body.ReadAsync(buffer)) > 0)
            {
                await target.WriteAsync(buffer.AsMemory(0, read));
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>The library's relay.</summary>
    public static Task RelayAsync(OpenRouterClient client, PipeWriter target)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.Relay.RelayAsync(_question, target);
    }

    /// <summary>The library's chunks, written again.</summary>
    public static async Task RewriteAsync(OpenRouterClient client, PipeWriter target)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(target);
        using var json = new Utf8JsonWriter(target);
        await foreach (var chunk in client.Chat.StreamAsync(ThisLibrary.Question))
        {
            target.Write("data: "u8);
            json.Reset(target);
            JsonSerializer.Serialize(json, chunk, OpenRouterJson.Options);
            target.Write("\n\n"u8);
            await target.FlushAsync();
        }

        await target.WriteAsync("data: [DONE]\n\n"u8.ToArray());
    }
}
