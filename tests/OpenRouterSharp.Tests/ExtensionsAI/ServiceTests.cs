using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using OpenRouterSharp.Embeddings;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.ExtensionsAI;

/// <summary>What the adapters say of themselves, their registration, and embeddings.</summary>
public sealed class ServiceTests
{
    private const string Embedded = """{"data":[{"index":1,"embedding":[1]},{"index":0,"embedding":[0]}],"model":"e","usage":{"prompt_tokens":2,"total_tokens":2,"cost":0.5}}""";

    [Fact]
    public void GetService_Metadata_NamesProviderEndpointAndModel()
    {
        var metadata = Client().GetService<ChatClientMetadata>()!;

        Assert.Equal(("openrouter", new Uri("https://openrouter.ai/api/v1/"), "m"), (metadata.ProviderName, metadata.ProviderUri, metadata.DefaultModelId));
    }

    [Fact]
    public void GetService_EachKind_IsWhatItStandsOn()
    {
        using var owner = StubHandler.Json("{}").CreateClient();
        var client = owner.AsIChatClient("m");

        Assert.Same(client, client.GetService<IChatClient>());
        Assert.Same(owner.Chat, client.GetService<IChatCompletionsClient>());
        Assert.Same(owner, client.GetService<IOpenRouterClient>());
        Assert.Null(owner.Chat.AsIChatClient().GetService<IOpenRouterClient>());
        Assert.Null(client.GetService<IChatClient>("key"));
        Assert.Null(client.GetService<string>());
    }

    [Fact]
    public async Task Dispose_OfTheAdapter_LeavesTheClientUsable()
    {
        using var owner = StubHandler.Json(ChatClientFixture.Answer).CreateClient();
        owner.AsIChatClient("m").Dispose();

        Assert.Equal("Hi", (await owner.AsIChatClient("m").GetResponseAsync("a")).Text);
    }

    [Fact]
    public async Task CallOptions_OfTheAdapter_GoWithEachCall()
    {
        var handler = StubHandler.Json(ChatClientFixture.Answer);

        await handler.CreateClient().AsIChatClient("m", new CallOptions { SessionId = "s" }).GetResponseAsync("a");

        Assert.Equal("s", handler.Requests[0].Header("x-session-id"));
    }

    [Fact]
    public void AddOpenRouterChatClient_StandsOnTheRegisteredClients()
    {
        var services = new ServiceCollection();
        services.AddOpenRouter(static options => options.ApiKey = "a");
        services.AddOpenRouter("other", static options => options.ApiKey = "b");
        services.AddOpenRouterChatClient("m1").AddKeyedOpenRouterChatClient("key", "m2", "other");
        using var provider = services.BuildServiceProvider();

        var (unkeyed, keyed) = (provider.GetRequiredService<IChatClient>(), provider.GetRequiredKeyedService<IChatClient>("key"));

        Assert.Equal(("m1", "m2"), (unkeyed.GetService<ChatClientMetadata>()!.DefaultModelId, keyed.GetService<ChatClientMetadata>()!.DefaultModelId));
        Assert.Same(provider.GetRequiredService<IOpenRouterClient>(), unkeyed.GetService<IOpenRouterClient>());
        Assert.Same(provider.GetRequiredKeyedService<IOpenRouterClient>("other"), keyed.GetService<IOpenRouterClient>());
        Assert.Same(unkeyed, provider.GetRequiredService<IChatClient>());
    }

    [Fact]
    public async Task Embeddings_OfTexts_AreInTheirOrderWithUsageAndCost()
    {
        var result = await StubHandler.Json(Embedded).CreateClient().AsIEmbeddingGenerator("e").GenerateAsync(["a", "b"]);

        Assert.Equal([0f, 1f], result.Select(static embedding => embedding.Vector.Span[0]));
        Assert.Equal((2, 0.5m, "e"), (result.Usage!.InputTokenCount, result.Usage.GetCost(), result[0].ModelId));
    }

    [Fact]
    public async Task Embeddings_TheirOptions_AreOnTheWire()
    {
        var handler = StubHandler.Json(Embedded);

        await handler.CreateClient().AsIEmbeddingGenerator("e", 8).GenerateAsync(
            ["a"],
            new EmbeddingGenerationOptions
            {
                Dimensions = 16,
                AdditionalProperties = new() { ["input_type"] = "search_query", ["dimensions"] = 4, ["tomorrow"] = true },
                RawRepresentationFactory = static _ => new EmbeddingsRequest { User = "u" },
            });

        Assert.Equal("""{"model":"e","input":["a"],"dimensions":16,"input_type":"search_query","user":"u","tomorrow":true}""", handler.Requests[0].Body);
    }

    [Fact]
    public async Task Embeddings_OfNothing_SendNothing()
    {
        var handler = StubHandler.Json(Embedded);

        Assert.Empty(await handler.CreateClient().AsIEmbeddingGenerator("e").GenerateAsync([]));
        Assert.Empty(handler.Requests);
    }

    [Fact]
    public void Embeddings_Metadata_NamesModelAndDimensions()
    {
        var metadata = StubHandler.Json("{}").CreateClient().AsIEmbeddingGenerator("e", 8).GetService<EmbeddingGeneratorMetadata>()!;

        Assert.Equal(("openrouter", "e", 8), (metadata.ProviderName, metadata.DefaultModelId, metadata.DefaultModelDimensions));
    }

    [Fact]
    public void AsIEmbeddingGenerator_NoDimensions_IsRefused() =>
        Assert.Equal("dimensions", Assert.Throws<ArgumentOutOfRangeException>(() => StubHandler.Json("{}").CreateClient().AsIEmbeddingGenerator("e", 0)).ParamName);

    [Fact]
    public async Task Embeddings_ModelOfTheOptions_WinsOverTheGenerators()
    {
        var handler = StubHandler.Json(Embedded);

        await handler.CreateClient().AsIEmbeddingGenerator("e").GenerateAsync(["a"], new EmbeddingGenerationOptions { ModelId = "f" });

        Assert.StartsWith("""{"model":"f",""", handler.Requests[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Embeddings_Cancelled_EndWithTheCallersToken()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => StubHandler.Json(Embedded).CreateClient().AsIEmbeddingGenerator("e").GenerateAsync(["a"], cancellationToken: source.Token));

        Assert.Equal(source.Token, e.CancellationToken);
    }

    // What the library is compiled against, and what these tests run against: on net8.0 the floor, on net10.0 the newest.
    [Fact]
    public void Abstractions_AreTheFloorAndTheNewest()
    {
        var asked = typeof(OpenRouterClient).Assembly.GetReferencedAssemblies().Single(static assembly => assembly.Name == "Microsoft.Extensions.AI.Abstractions").Version!;
        var here = typeof(IChatClient).Assembly.GetName().Version!;

        Assert.Equal("10.5", asked.ToString(2));
#if NET10_0_OR_GREATER
        Assert.Equal("10.11", here.ToString(2));
#else
        Assert.Equal("10.5", here.ToString(2));
#endif
    }

    private static IChatClient Client() => StubHandler.Json("{}").CreateClient().AsIChatClient("m");
}
