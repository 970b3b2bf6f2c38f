using System.Text;
using OpenRouterSharp.Testing;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Relay;

/// <summary>A raw body is checked to be a JSON object, gets <c>stream</c>, and is sent as it is otherwise.</summary>
public sealed class RawBodyTests
{
    [Theory]
    [InlineData("""{}""", """{"stream":true}""")]
    [InlineData(""" { } """, """ {"stream":true } """)]
    [InlineData("""{"a":1}""", """{"stream":true,"a":1}""")]
    [InlineData("""{"stream":true,"a":1}""", """{"stream":true,"a":1}""")]
    [InlineData("""{"a":1, "stream" : false }""", """{"a":1, "stream" : true }""")]
    [InlineData("""{"stream":null}""", """{"stream":true}""")]
    [InlineData("""{"stream":{"a":[1]},"b":2}""", """{"stream":true,"b":2}""")]
    [InlineData("""{"stream":false,"a":{"stream":false},"stream":false}""", """{"stream":true,"a":{"stream":false},"stream":true}""")]
    [InlineData("""{"str\u0065am":false}""", """{"str\u0065am":true}""")]
    [InlineData("{\n\t\"é\": 1.0e5,\r\n\t\"x\": \"\\u00e9\"\n}\n", "{\"stream\":true,\n\t\"é\": 1.0e5,\r\n\t\"x\": \"\\u00e9\"\n}\n")]
    public async Task RelayAsync_Body_GetsStreamAndNothingElse(string body, string expected)
    {
        var fake = Fake.Events(Fixtures.R1Stream);
        using var client = fake.CreateClient();

        await client.Relay.RelayAsync(Encoding.UTF8.GetBytes(body), new MemoryStream(), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(expected, Assert.Single(fake.Requests).Body);
    }

    [Theory]
    [InlineData("", "it is empty.")]
    [InlineData(" \n", "it is empty.")]
    [InlineData("[]", "at byte 0 it has a JSON array.")]
    [InlineData("  \"x\"", "at byte 2 it has a JSON string.")]
    [InlineData("null", "at byte 0 it has a JSON null.")]
    [InlineData("{\"a\":1,}", "it is not valid JSON at byte 7 (line 1, column 8).")]
    [InlineData("{\n \"a\": x\n}", "it is not valid JSON at byte 8 (line 2, column 7).")]
    [InlineData("{} {}", "it is not valid JSON at byte 3 (line 1, column 4).")]
    [InlineData("{\"a\":1", "it is not valid JSON at byte 6 (line 1, column 7).")]
    public void RelayAsync_BodyThatIsNoObject_ThrowsWithThePosition(string body, string expected)
    {
        using var client = new FakeOpenRouter().CreateClient();

        void Act() => _ = client.Relay.RelayAsync(Encoding.UTF8.GetBytes(body), new MemoryStream());

        var error = Assert.Throws<ArgumentException>(Act);

        Assert.Equal("body", error.ParamName);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RelayAsync_BodyChangedAfterTheCall_IsSentAsItWas()
    {
        var body = RelayStreams.Body.ToArray();
        var fake = Fake.Events(Fixtures.R1Stream);
        using var client = fake.CreateClient();

        var relay = client.Relay.RelayAsync(body, new MemoryStream(), cancellationToken: TestContext.Current.CancellationToken);
        Array.Clear(body);
        await relay;

        Assert.Contains("What is 2+2?", fake.Requests[0].Body, StringComparison.Ordinal);
    }
}
