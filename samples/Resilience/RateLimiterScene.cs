using System.Diagnostics;
using System.Globalization;
using System.Threading.RateLimiting;
using OpenRouterSharp;
using OpenRouterSharp.Testing;
using Samples;

namespace Resilience;

/// <summary>A limiter lets requests through at the pace that the account allows, so that the service never has to say 429.</summary>
internal static class RateLimiterScene
{
    internal static async Task PlayAsync(CancellationToken cancellationToken)
    {
        // RateLimits.FreeModels() is one with OpenRouter's limits for models that end in ":free".
        using var limiter = new FixedWindowRateLimiter(new FixedWindowRateLimiterOptions
        {
            PermitLimit = 2,
            Window = TimeSpan.FromMilliseconds(500),
            QueueLimit = 2,
        });
        await using var server = await FakeOpenRouterServer.StartAsync(new FakeScript().Otherwise(FakeReply.Text("42.")), cancellationToken);
        using var client = server.CreateClient(options =>
        {
            Stage.Configure(options);
            options.Retry.MaxRetries = 0; // what the limiter refuses could be repeated; here it is to be seen
            options.RateLimiter = RateLimits.Shared(limiter);
        });

        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(1, 5).Select(async number =>
        {
            try
            {
                var answer = await client.Chat.CompleteAsync(Stage.Question, cancellationToken);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"   call {number}: {answer.Text} after {clock.Elapsed.TotalSeconds:0.0} s"));
            }
            catch (OpenRouterException e)
            {
                // The queue is full. Nothing was sent.
                Console.WriteLine($"   call {number}: {Outcome.Words(e)}");
            }
        }));
        Console.WriteLine($"   The server got {server.Requests.Count} request(s).");
    }
}
