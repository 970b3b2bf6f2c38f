using System.Reflection;

namespace OpenRouterSharp.Tests.Routing;

public sealed class DeepSeekModelsTests
{
    public static TheoryData<string, string, long?, string?, string?, string?, string> Rows => new()
    {
        { "R1", "deepseek/deepseek-r1", 163840, "0.70", "2.50", "2025-01-20", "always" },
        { "R1Free", "deepseek/deepseek-r1:free", 163840, "0", "0", "2025-01-20", "always" },
        { "R1_0528", "deepseek/deepseek-r1-0528", 163840, "0.50", "2.15", "2025-05-28", "always" },
        { "R1_0528Free", "deepseek/deepseek-r1-0528:free", 163840, "0", "0", "2025-05-28", "always" },
        { "R1Zero", "deepseek/deepseek-r1-zero", null, null, null, "2025-01-20", "always" },
        { "ChatV31", "deepseek/deepseek-chat-v3.1", null, null, null, "2025-08-21", "hybrid" },
        { "ChatV31Free", "deepseek/deepseek-chat-v3.1:free", 64000, "0", "0", "2025-08-21", "hybrid" },
        { "ChatV30324", "deepseek/deepseek-chat-v3-0324", null, null, null, null, "none" },
        { "ChatV3", "deepseek/deepseek-chat", null, null, null, null, "none" },
        { "V3Base", "deepseek/deepseek-v3-base", 128000, null, null, null, "none" },
        { "ChatV25", "deepseek/deepseek-chat-v2.5", null, null, null, null, "none" },
        { "Coder", "deepseek/deepseek-coder", null, null, null, null, "none" },
        { "R1DistillLlama8B", "deepseek/deepseek-r1-distill-llama-8b", null, null, null, null, "always" },
        { "R1DistillLlama70B", "deepseek/deepseek-r1-distill-llama-70b", null, null, null, null, "always" },
        { "R1DistillQwen1_5B", "deepseek/deepseek-r1-distill-qwen-1.5b", null, null, null, null, "always" },
        { "R1DistillQwen14B", "deepseek/deepseek-r1-distill-qwen-14b", null, null, null, null, "always" },
        { "R1DistillQwen32B", "deepseek/deepseek-r1-distill-qwen-32b", null, null, null, null, "always" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Profile_OfAKnownModel_HasTheFiguresOfItsPage(string member, string id, long? context, string? prompt, string? completion, string? released, string reasoning)
    {
        var model = Assert.IsType<ModelId>(typeof(DeepSeekModels).GetProperty(member)?.GetValue(null));

        Assert.True(DeepSeekModels.TryGetProfile(model, out var profile));
        Assert.Equivalent(
            new { Model = id, ProfileId = id, ContextLength = context, PromptPrice = prompt, CompletionPrice = completion, ReleaseDate = released, Reasoning = reasoning },
            new
            {
                Model = model.Value,
                ProfileId = profile.Id.Value,
                profile.ContextLength,
                PromptPrice = Text(profile.PromptPrice),
                CompletionPrice = Text(profile.CompletionPrice),
                ReleaseDate = Text(profile.ReleaseDate),
                Reasoning = profile.Reasoning.Value,
            });
    }

    [Fact]
    public void All_HasEachPropertyOnceInTheirOrder()
    {
        var properties = typeof(DeepSeekModels).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(ModelId))
            .Select(property => (ModelId)property.GetValue(null)!);

        Assert.Equal(properties, DeepSeekModels.All.Select(profile => profile.Id));
    }

    [Theory]
    [InlineData("deepseek/deepseek-r1", false)]
    [InlineData("deepseek/deepseek-r1:free", false)]
    [InlineData("deepseek/deepseek-chat-v3.1", true)]
    [InlineData("deepseek/deepseek-chat-v3.1:free", true)]
    [InlineData("deepseek/deepseek-r1-0528", null)]
    public void SupportsTools_IsWhatThePageSays(string id, bool? expected)
    {
        Assert.True(DeepSeekModels.TryGetProfile(id, out var profile));
        Assert.Equal(expected, profile.SupportsTools);
    }

    [Fact]
    public void MaxOutputTokens_OfR1_IsKnown()
    {
        Assert.True(DeepSeekModels.TryGetProfile(DeepSeekModels.R1, out var profile));
        Assert.Equal(32_768, profile.MaxOutputTokens);
    }

    [Theory]
    [InlineData("deepseek/deepseek-r1:nitro", "deepseek/deepseek-r1")]
    [InlineData("deepseek/deepseek-r1:tomorrow", "deepseek/deepseek-r1")]
    [InlineData("deepseek/deepseek-r1:free:online", "deepseek/deepseek-r1:free")]
    [InlineData("deepseek/deepseek-r1:online:free", "deepseek/deepseek-r1:free")]
    [InlineData("deepseek/deepseek-r1@preset/mine", "deepseek/deepseek-r1")]
    public void TryGetProfile_OfAVariantThatOnlyRoutes_GivesTheModelsOwn(string id, string expected)
    {
        Assert.True(DeepSeekModels.TryGetProfile(id, out var profile));
        Assert.Equal(expected, profile.Id.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData(":free")]
    [InlineData("@preset/mine")]
    [InlineData("openai/gpt-5.2")]
    [InlineData("deepseek/deepseek-r1:batch")]
    [InlineData("deepseek/deepseek-chat:free")]
    [InlineData("deepseek/deepseek-r1:free:extended")]
    public void TryGetProfile_OfWhatHasNoPage_GivesNothing(string id)
    {
        Assert.False(DeepSeekModels.TryGetProfile(id, out var profile));
        Assert.Null(profile);
    }

    [Theory]
    [InlineData("deepseek-ai/DeepSeek-R1", "deepseek/deepseek-r1")]
    [InlineData("deepseek-reasoner", "deepseek/deepseek-r1")]
    [InlineData("DeepSeek-Reasoner", "deepseek/deepseek-r1")]
    [InlineData("deepseek/deepseek-r1", "deepseek/deepseek-r1")]
    [InlineData("DEEPSEEK/DeepSeek-R1", "deepseek/deepseek-r1")]
    [InlineData("deepseek-r1", "deepseek/deepseek-r1")]
    [InlineData(" deepseek-r1\n", "deepseek/deepseek-r1")]
    [InlineData("deepseek-r1:free", "deepseek/deepseek-r1:free")]
    [InlineData("deepseek-ai/DeepSeek-R1-0528:nitro", "deepseek/deepseek-r1-0528:nitro")]
    [InlineData("deepseek-ai/DeepSeek-R1-Distill-Qwen-1.5B", "deepseek/deepseek-r1-distill-qwen-1.5b")]
    [InlineData("deepseek-ai/DeepSeek-V3.1", "deepseek/deepseek-chat-v3.1")]
    [InlineData("deepseek-chat@preset/mine", "deepseek/deepseek-chat@preset/mine")]
    public void TryResolve_OfAnotherSpelling_GivesTheId(string name, string expected)
    {
        Assert.True(DeepSeekModels.TryResolve(name, out var model));
        Assert.Equal(expected, model.Value);
    }

    [Fact]
    public void TryResolve_OfEachKnownId_GivesItBack() =>
        Assert.All(DeepSeekModels.All, profile => Assert.True(DeepSeekModels.TryResolve(profile.Id.Value, out var model) && model == profile.Id));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("r1")]
    [InlineData("@preset/deepseek-r1")]
    [InlineData("~deepseek/deepseek-r1")]
    [InlineData("tngtech/deepseek-r1")]
    [InlineData("openai/gpt-5.2")]
    public void TryResolve_OfAnotherName_GivesNothing(string? name)
    {
        Assert.False(DeepSeekModels.TryResolve(name, out var model));
        Assert.Equal(default, model);
    }

    private static string? Text(IFormattable? value) => value?.ToString(value is DateOnly ? "O" : null, null);
}
