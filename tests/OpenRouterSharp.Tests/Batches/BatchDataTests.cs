using System.Text.Json;
using OpenRouterSharp.Batches;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Batches;

/// <summary>What is read is written as it came, and statuses and failures mean what they say.</summary>
public sealed class BatchDataTests
{
    public static TheoryData<BatchStatus, bool> Ends => new()
    {
        { BatchStatus.Validating, false },
        { BatchStatus.InProgress, false },
        { BatchStatus.Finalizing, false },
        { BatchStatus.Cancelling, false },
        { "a-word-of-tomorrow", false },
        { default, false },
        { BatchStatus.Completed, true },
        { BatchStatus.Failed, true },
        { BatchStatus.Expired, true },
        { BatchStatus.Cancelled, true },
    };

    public static TheoryData<string, string?> Failures => new()
    {
        { """{"id":"b","status":"failed","error":{"message":"No capacity."}}""", "The batch b failed: No capacity." },
        { """{"id":"b","status":"failed"}""", "The batch b failed: the service reports no reason." },
        { """{"id":"b","status":"expired"}""", "The batch b did not end within its completion window." },
        { """{"id":"b","status":"cancelled"}""", "The batch b was canceled." },
        { """{"id":"b","status":"completed","request_counts":{"total":2,"completed":0,"failed":2}}""", "All 2 requests of the batch b failed: read its results for the reasons." },
        { """{"id":"b","status":"completed","request_counts":{"total":2,"completed":1,"failed":1}}""", null },
        { """{"id":"b","status":"completed","request_counts":{"total":0,"completed":0,"failed":0}}""", null },
        { """{"id":"b","status":"in_progress"}""", null },
    };

    [Fact]
    public void Batch_OfTheService_IsWrittenAsItCame() => WireAssert.IsKept<Batch>(
        BatchWire.Batch.Replace(""","finalized_at":null,"usage":null,"results":null,"error":null""", ""","results":null,"error_later":null""", StringComparison.Ordinal));

    [Fact]
    public void BatchSubmission_EverySetting_IsKept() => WireAssert.IsKept<BatchSubmission>(
        """{"endpoint":"/v1/responses","model":"m","completion_window":"24h","callback_url":"https://a.test/b","provider":{"only":["x"],"later":1},"tomorrow":{"a":1}}""");

    [Theory]
    [InlineData("""{"custom_id":"a","body":{"model":"m","messages":[{"role":"user","content":"Hi"}],"tomorrow":1}}""", true)]
    [InlineData("""{"custom_id":"a","body":{"input":["x"],"dimensions":3},"tomorrow":1}""", false)]
    [InlineData("""{"custom_id":"a","body":{"system":"s","messages":[{"role":"user","content":"Hi"}],"max_tokens":1}}""", false)]
    public void BatchRequest_OfAnyEndpoint_IsKept(string json, bool isChat) => Assert.Equal(isChat, WireAssert.IsKept<BatchRequest>(json).Body is not null);

    [Theory]
    [InlineData("""{"id":{},"status":7,"request_counts":[],"usage":"x","created_at":"soon","error":"Words"}""")]
    [InlineData("""{"model":[],"endpoint":{},"provider":{"name":"x"},"finalized_at":{}}""")]
    public void Batch_OddMembers_AreKept(string json)
    {
        var written = JsonSerializer.Serialize(JsonSerializer.Deserialize<Batch>(json, OpenRouterJson.Options), OpenRouterJson.Options);

        Assert.All(JsonElement.Parse(json).EnumerateObject(), member => Assert.Contains(member.Name, written, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ends))]
    public void IsTerminal_OfAStatus_IsWhetherTheBatchHasEnded(BatchStatus status, bool expected) => Assert.Equal(expected, status.IsTerminal);

    [Theory]
    [MemberData(nameof(Failures))]
    public void ThrowIfFailed_ABatch_SaysWhatBecameOfIt(string json, string? message)
    {
        var batch = JsonSerializer.Deserialize<Batch>(json, OpenRouterJson.Options)!;

        Assert.Equal(message, Record.Exception(() => batch.ThrowIfFailed())?.Message);
    }
}
