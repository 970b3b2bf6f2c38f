using System.Text;
using System.Text.Json;

namespace OpenRouterSharp.Tests.Answers;

/// <summary>Pages as the service writes them.</summary>
public sealed class AnswerJsonTests
{
    public static TheoryData<string, long?, bool?, string?> Positions => new()
    {
        { """{"data":[]}""", null, null, null },
        { """{"total_count":3,"data":[]}""", 3, null, null },
        { """{"data":[],"total_count":"3","links":{"self":"x","next":null}}""", 3, false, null },
        { """{"data":[],"links":{"next":"https://openrouter.ai/api/v1/models?offset=2"}}""", null, true, null },
        { """{"data":[],"links":null}""", null, null, null },
        { """{"data":[],"has_more":true,"cursor":"abc"}""", null, true, "abc" },
        { """{"data":[],"has_more":true,"first_id":"a","last_id":"z"}""", null, true, "z" },
        { """{"data":[],"last_id":"z","cursor":null}""", null, null, null },
        { """{"data":[],"cursor":"abc","last_id":"z","tomorrow":[{}]}""", null, null, "abc" },
    };

    [Theory]
    [MemberData(nameof(Positions))]
    public void ReadPage_WhatStandsBesideTheItems_SaysWhereTheNextPageIs(string json, long? total, bool? hasMore, string? cursor)
    {
        var page = Page(json);

        Assert.Equal((total, hasMore, cursor), (page.TotalCount, page.HasMore, page.Cursor));
    }

    [Theory]
    [InlineData("""{"data":null}""", 0, 0)]
    [InlineData("""{"data":[{"prompt_tokens":1},{"prompt_tokens":2}]}""", 2, 2)]
    [InlineData("""{"data":[{"prompt_tokens":1},null,"odd",[1],{"prompt_tokens":2}]}""", 2, 5)]
    public void ReadPage_ItemsThatAreNone_CountForTheNextPage(string json, int items, int received)
    {
        var page = Page(json);

        Assert.Equal((items, received), (page.Items.Count, page.Received));
    }

    [Theory]
    [InlineData("""[]""")]
    [InlineData("""null""")]
    [InlineData("""{"items":[]}""")]
    [InlineData("""{"data":{"items":[]}}""")]
    public void ReadPage_OfNoPage_Throws(string json) => Assert.Throws<JsonException>(() => Page(json));

    private static Page<Usage> Page(string json) => AnswerJson.ReadPage<Usage>(Encoding.UTF8.GetBytes(json), new ResponseInfo());
}
