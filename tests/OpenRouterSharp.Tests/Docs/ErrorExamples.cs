using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Tests.Docs;

/// <summary>The examples of docs/errors.md: each region stands there letter by letter, and runs here.</summary>
public sealed class ErrorExamples
{
    private StringWriter Console { get; } = new();

    [Theory]
    [InlineData(402, "Please add credit.")]
    [InlineData(401, "The key is wrong.")]
    [InlineData(503, "Try again in 20 s.")]
    [InlineData(404, "No endpoints.")]
    public async Task Kinds(int status, string expected)
    {
        var client = new FakeOpenRouter(new FakeScript().ReplyError(status, "No endpoints.", retryAfter: TimeSpan.FromSeconds(20))).CreateClient(static options => options.Retry.MaxRetries = 0);
        var request = new ChatRequest(DeepSeekModels.R1, "Hi");

        #region errors: kinds
        try
        {
            var answer = await client.Chat.CompleteAsync(request);
        }
        catch (OpenRouterException e) when (e.Kind == ErrorKind.PaymentRequired)
        {
            Console.WriteLine("Please add credit.");
        }
        catch (OpenRouterException e) when (e.Kind == ErrorKind.Authentication)
        {
            Console.WriteLine("The key is wrong.");
        }
        catch (OpenRouterException e) when (e.IsTransient)
        {
            Console.WriteLine($"Try again in {e.RetryAfter?.TotalSeconds ?? 30} s."); // the client's own repetitions are used up
        }
        catch (OpenRouterException e)
        {
            Console.WriteLine(e.Message);
        }
        #endregion

        Assert.Equal(expected, Console.ToString().Trim());
    }

    [Fact]
    public async Task Attempts()
    {
        var client = new FakeOpenRouter(new FakeScript()
            .ReplyError(502, "Down.", retryAfter: TimeSpan.Zero)
                .ReplyError(503, "Busy.", retryAfter: TimeSpan.Zero)
                .ReplyError(400, "Bad.")).CreateClient(static options => options.Retry.MaxRetries = 2);
        var e = await Assert.ThrowsAsync<OpenRouterException>(() => client.Chat.CompleteAsync("m", "Hi", TestContext.Current.CancellationToken));

        #region errors: attempts
        foreach (var earlier in e.AttemptErrors)
        {
            Console.WriteLine($"{earlier.Kind}: {earlier.Message}");
        }

        Console.WriteLine($"{e.Kind}: {e.Message}, after {e.Attempts} attempts, generation {e.GenerationId}");
        #endregion

        Assert.StartsWith("""
            provider_unavailable: Down.
            provider_overloaded: Busy.
            invalid_request: Bad., after 3 attempts
            """.ReplaceLineEndings(), Console.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Mock()
    {
        #region errors: in a test
        var failure = new OpenRouterException(ErrorKind.RateLimitExceeded, "Slow down.") { StatusCode = 429, IsTransient = true, RetryAfter = TimeSpan.FromSeconds(5) };
        #endregion

        Assert.Equal(1, failure.Attempts);
    }
}
