using System.Text.Json;

namespace OpenRouterSharp.Tests.Routing;

public sealed class ModelIdTests
{
    [Theory]
    [InlineData("deepseek/deepseek-r1", "deepseek", "deepseek-r1", null, null)]
    [InlineData("deepseek/deepseek-r1:free", "deepseek", "deepseek-r1", "free", null)]
    [InlineData("author/slug:free:online", "author", "slug", "online", null)]
    [InlineData("openai/gpt-5.2@preset/mine", "openai", "gpt-5.2", null, "mine")]
    [InlineData("openai/gpt-5.2:nitro@preset/mine", "openai", "gpt-5.2", "nitro", "mine")]
    [InlineData("@preset/mine", null, "", null, "mine")]
    [InlineData("~anthropic/claude-sonnet-latest", "anthropic", "claude-sonnet-latest", null, null)]
    [InlineData("~anthropic/claude-sonnet-latest:nitro", "anthropic", "claude-sonnet-latest", "nitro", null)]
    [InlineData("gpt-4", null, "gpt-4", null, null)]
    [InlineData("gpt-4:free", null, "gpt-4", "free", null)]
    [InlineData("localhost:8080/author/slug:free", "localhost:8080", "author/slug", "free", null)]
    [InlineData("author/slug:", "author", "slug", null, null)]
    [InlineData("/slug", null, "slug", null, null)]
    [InlineData("~/slug", null, "slug", null, null)]
    [InlineData("author/", "author", "", null, null)]
    [InlineData("~", null, "~", null, null)]
    [InlineData(":free", null, "", "free", null)]
    [InlineData("", null, "", null, null)]
    public void Parts_OfAnyText_AreReadWithoutChangingIt(string text, string? author, string slug, string? variant, string? preset)
    {
        ModelId id = text;

        Assert.Equivalent(
            new { Author = author, Slug = slug, Variant = variant, Preset = preset, Text = text },
            new { id.Author, id.Slug, Variant = id.Variant?.Value, id.Preset, Text = id.Value });
    }

    [Fact]
    public void Default_IsEmptyAndSafe()
    {
        ModelId id = default;

        Assert.Equivalent(new { Text = string.Empty, Slug = string.Empty, Author = (object?)null, Preset = (object?)null }, new { Text = id.Value, id.Slug, id.Author, id.Preset });
        Assert.Empty(id.Variants);
        Assert.Equal(id, id.WithoutVariant());
    }

    [Fact]
    public void Variants_OfAStack_KeepTheirOrder() =>
        Assert.Equal([ModelVariant.Free, ModelVariant.Online], new ModelId("author/slug:free:online").Variants);

    [Theory]
    [InlineData("author/slug", "free", "author/slug:free")]
    [InlineData("author/slug:free", "free", "author/slug:free")]
    [InlineData("author/slug:free", "extended", "author/slug:extended")]
    [InlineData("author/slug:free:online", "thinking", "author/slug:thinking:online")]
    [InlineData("author/slug:online", "free", "author/slug:free:online")]
    [InlineData("author/slug:free", "nitro", "author/slug:free:nitro")]
    [InlineData("author/slug:nitro", "online", "author/slug:nitro:online")]
    [InlineData("author/slug:nitro:online", "nitro", "author/slug:nitro:online")]
    [InlineData("author/slug", "tomorrow", "author/slug:tomorrow")]
    [InlineData("author/slug@preset/mine", "free", "author/slug:free@preset/mine")]
    [InlineData("~author/family-latest", "nitro", "~author/family-latest:nitro")]
    public void WithVariant_ReplacesStaticOnesAndStacksOthers(string id, string variant, string expected) =>
        Assert.Equal(expected, new ModelId(id).WithVariant(variant).Value);

    [Theory]
    [InlineData("")]
    [InlineData("@preset/mine")]
    public void WithVariant_WithoutAModel_Throws(string id) =>
        Assert.Throws<InvalidOperationException>(() => new ModelId(id).WithVariant(ModelVariant.Free));

    [Fact]
    public void WithVariant_OfAnEmptyVariant_Throws() =>
        Assert.Throws<ArgumentException>("variant", () => DeepSeekModels.R1.WithVariant(default));

    [Theory]
    [InlineData("author/slug:free:online", "author/slug")]
    [InlineData("author/slug:free@preset/mine", "author/slug@preset/mine")]
    [InlineData("@preset/mine", "@preset/mine")]
    [InlineData("author/slug", "author/slug")]
    public void WithoutVariant_DropsThemAllAndKeepsThePreset(string id, string expected) =>
        Assert.Equal(expected, new ModelId(id).WithoutVariant().Value);

    [Theory]
    [InlineData("~openai/gpt-latest", true)]
    [InlineData("openai/gpt-latest", false)]
    public void IsLatestAlias_FollowsTheTilde(string id, bool expected) => Assert.Equal(expected, new ModelId(id).IsLatestAlias);

    [Fact]
    public void Json_OfAnyId_IsItsText() =>
        Assert.Equal("\"~author/family-latest:free@preset/x\"", JsonSerializer.Serialize<ModelId>("~author/family-latest:free@preset/x"));

    [Theory]
    [InlineData("free", true)]
    [InlineData("extended", true)]
    [InlineData("thinking", true)]
    [InlineData("batch", true)]
    [InlineData("nitro", false)]
    [InlineData("floor", false)]
    [InlineData("exacto", false)]
    [InlineData("online", false)]
    [InlineData("tomorrow", false)]
    public void IsStatic_IsTrueOfModelsOfTheirOwn(string variant, bool expected) => Assert.Equal(expected, new ModelVariant(variant).IsStatic);
}
