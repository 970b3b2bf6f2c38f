using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Pipelines;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OpenRouterSharp.Benchmarks.Workload;

namespace OpenRouterSharp.Benchmarks.Loopback;

/// <summary>A Kestrel that sends bytes made beforehand, in a process of its own. The first part of the path says what, the second how many chunks.</summary>
internal static class LoopbackServer
{
    /// <summary>The argument that makes this program the server.</summary>
    internal const string Verb = "serve";

    private const int WriteSize = 4096;

    private static readonly TimeSpan _pace = TimeSpan.FromMilliseconds(5);
    private static readonly ConcurrentDictionary<int, SampleStream> _samples = new();
    private static readonly ConcurrentDictionary<int, SampleTurns> _turns = new();

    /// <summary>Serves until standard input ends: when whoever started it lets go of it, or is gone.</summary>
    internal static async Task RunAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static options =>
        {
            options.AddServerHeader = false;
            options.Limits.MinResponseDataRate = null;
            options.Listen(IPAddress.Loopback, 0);
        });
        await using var application = builder.Build();
        application.Run(AnswerAsync);
        await application.StartAsync();
        Console.WriteLine(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        while (await Console.In.ReadLineAsync() is not null)
        {
        }

        await application.StopAsync(new CancellationToken(canceled: true));
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        var parts = context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var chunks = int.Parse(parts[1], CultureInfo.InvariantCulture);
        if (parts[0] == "turns")
        {
            await TurnAsync(context, chunks);
            return;
        }

        await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        context.Response.ContentType = "text/event-stream";
        try
        {
            await (parts[0] switch
            {
                "blocks" => BlocksAsync(context.Response.BodyWriter, _samples.GetOrAdd(chunks, SampleStream.Create)),
                "events" => EventsAsync(context.Response.BodyWriter, _samples.GetOrAdd(chunks, SampleStream.Create)),
                "paced" => PacedAsync(context.Response.BodyWriter, chunks),
                _ => HeldAsync(context),
            });
        }
        catch (OperationCanceledException)
        {
            // The client has gone, as it may.
        }
    }

    // As a busy server sends: ten events at a time.
    private static async Task BlocksAsync(PipeWriter body, SampleStream sample)
    {
        for (var i = 0; i < sample.Bytes.Length; i += WriteSize)
        {
            await body.WriteAsync(sample.Bytes.AsMemory(i, Math.Min(WriteSize, sample.Bytes.Length - i)));
        }
    }

    // As a model writes: each event on its own.
    private static async Task EventsAsync(PipeWriter body, SampleStream sample)
    {
        var start = 0;
        foreach (var end in sample.EventEnds)
        {
            await body.WriteAsync(sample.Bytes.AsMemory(start, end - start));
            start = end;
        }
    }

    // A chunk every 5 ms; its text is the time at which it was written.
    private static async Task PacedAsync(PipeWriter body, int chunks)
    {
        for (var i = 0; i < chunks; i++)
        {
            await Task.Delay(_pace);
            await body.WriteAsync(TimedEvent.Now());
        }

        await body.WriteAsync("data: [DONE]\n\n"u8.ToArray());
    }

    // A call for whoever brings no result, and then the answer.
    private static async Task TurnAsync(HttpContext context, int kibibytes)
    {
        using var request = new StreamReader(context.Request.Body);
        var hasResult = (await request.ReadToEndAsync(context.RequestAborted)).Contains("\"role\":\"tool\"", StringComparison.Ordinal);
        var turns = _turns.GetOrAdd(kibibytes, SampleTurns.Create);
        context.Response.ContentType = "application/json";
        await context.Response.BodyWriter.WriteAsync(hasResult ? turns.Answer : turns.Call, context.RequestAborted);
    }

    // The last chunk and the end mark in one, and then nothing for as long as the client will have it.
    private static async Task HeldAsync(HttpContext context)
    {
        await Task.Delay(_pace, context.RequestAborted);
        byte[] last = [.. TimedEvent.Now(), .. "data: [DONE]\n\n"u8];
        await context.Response.BodyWriter.WriteAsync(last, context.RequestAborted);
        await Task.Delay(Timeout.Infinite, context.RequestAborted);
    }
}
