using OpenRouterSharp.Keys;
using OpenRouterSharp.Testing;

namespace OpenRouterSharp.Tests.Docs;

/// <summary>The examples of docs/keys.md: each region stands there letter by letter, and runs here.</summary>
public sealed class KeysExamples : IDisposable
{
    private readonly FakeOpenRouter _fake = new(FakeScript.Simulator());

    public void Dispose() => _fake.Dispose();

    [Fact]
    public async Task Customer()
    {
        using var client = _fake.CreateClient();
        var saved = new List<string?>();
        Task SaveAsync(string? hash, string? secret)
        {
            saved.AddRange([hash, secret]);
            return Task.CompletedTask;
        }

        #region customer
        var created = await client.Keys.CreateAsync(new KeyCreation("Customer 7")
        {
            Limit = 10m,                        // US dollars …
            LimitReset = LimitReset.Monthly,    // … a month
            ExpiresAt = DateTimeOffset.UtcNow.AddYears(1),
        });

        await SaveAsync(created.Key!.Hash, created.Secret); // no other answer holds the secret
        #endregion

        Assert.Equal([created.Key.Hash, created.Secret], saved);
    }

    [Fact]
    public async Task List()
    {
        using var client = _fake.CreateClient();
        await client.Keys.CreateAsync(new KeyCreation("Customer 7") { Limit = 0 });
        var output = new StringWriter();

        #region list
        await foreach (var key in client.Keys.ListAsync(new KeyListOptions { IncludeDisabled = true }))
        {
            output.WriteLine($"{key.Name}: {key.UsageMonthly} of {key.Limit?.ToString() ?? "any amount of"} dollars");
        }
        #endregion

        Assert.Equal($"Customer 7: 0 of 0 dollars{Environment.NewLine}", output.ToString());
    }

    [Fact]
    public async Task Update()
    {
        using var client = _fake.CreateClient();
        var hash = (await client.Keys.CreateAsync(new KeyCreation("Customer 7") { Limit = 10 })).Key!.Hash!;

        #region update
        await client.Keys.UpdateAsync(hash, new KeyUpdate { Limit = 25m });                   // {"limit":25}
        await client.Keys.UpdateAsync(hash, new KeyUpdate { Limit = null });                  // {"limit":null}: unlimited
        await client.Keys.UpdateAsync(hash, new KeyUpdate { Disabled = true });               // {"disabled":true}, the limit stays
        await client.Keys.DeleteAsync(hash);
        #endregion

        Assert.Equal(["""{"limit":25}""", """{"limit":null}""", """{"disabled":true}"""], _fake.Requests.Skip(1).Take(3).Select(static request => request.Body));
    }

    [Fact]
    public async Task Doubt()
    {
        using var fake = new FakeOpenRouter(new FakeScript()
            .ReplyError(503, "Busy.")
            .Reply(FakeReply.Json("""{"data":[{"hash":"h","name":"Customer 7"}]}"""))
            .Reply(FakeReply.Json("""{"deleted":true}""")));
        using var client = fake.CreateClient();
        var creation = new KeyCreation("Customer 7");

        #region doubt
        try
        {
            await client.Keys.CreateAsync(creation);
        }
        catch (OpenRouterException e) when (e.MayHaveBeenDone)
        {
            // The key may exist, and nobody has its secret.
            await foreach (var key in client.Keys.ListAsync())
            {
                if (key.Name == creation.Name)
                {
                    await client.Keys.DeleteAsync(key.Hash!);
                }
            }
        }
        #endregion

        fake.VerifyAllUsed();
    }
}
