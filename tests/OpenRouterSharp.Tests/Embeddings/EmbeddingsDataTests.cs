using OpenRouterSharp.Embeddings;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Embeddings;

/// <summary>Embeddings as JSON, for storing: what came goes back, what the library does not know too.</summary>
public sealed class EmbeddingsDataTests
{
    [Theory]
    [InlineData("""{"object":"embedding","embedding":[0.0023064255,-0.009327292,0,1E-07],"index":0}""")]
    [InlineData("""{"object":"embedding","embedding":"AAAAPwAAgL8=","index":0}""")]
    [InlineData("""{"embedding":"no base64!","index":0}""")]
    [InlineData("""{"embedding":[1,"two"]}""")]
    [InlineData("""{"embedding":[1e300]}""")]
    [InlineData("""{"embedding":[],"tomorrow":{ "a" : 1.0 }}""")]
    public void EmbeddingVector_ReadAndWritten_IsTheSame(string json) =>
        Assert.True(System.Text.Json.Nodes.JsonNode.DeepEquals(System.Text.Json.Nodes.JsonNode.Parse(json), System.Text.Json.Nodes.JsonNode.Parse(Wire.Write(Wire.Read<EmbeddingVector>(json)))));

    [Fact]
    public void EmbeddingVector_OfBase64_HasItsNumbers() => Assert.Equal([0.5f, -1f], Wire.Read<EmbeddingVector>("""{"embedding":"AAAAPwAAgL8="}""").Vector.ToArray());

    [Fact]
    public void EmbeddingVector_OfEqualNumbers_IsEqual() =>
        Assert.Equal(Wire.Read<EmbeddingVector>("""{"embedding":"AAAAPwAAgL8="}"""), Wire.Read<EmbeddingVector>("""{"embedding":[0.5,-1]}"""));

    [Theory]
    [InlineData("""[{"index":1,"embedding":[1]},{"index":0,"embedding":[0]}]""", "0 1")]
    [InlineData("""[{"index":0,"embedding":[0]},{"index":1,"embedding":[1]}]""", "0 1")]
    [InlineData("""[{"embedding":[1]},{"embedding":[0]}]""", "1 0")]
    [InlineData("""[{"index":1,"embedding":[1]},{"embedding":[0]}]""", "1 0")]
    public void EmbeddingsResult_Vectors_AreInTheOrderOfTheInputs(string data, string order) => Assert.Equal(
        order, string.Join(' ', Wire.Read<EmbeddingsResult>($$"""{"data":{{data}}}""").Data.Select(static vector => vector.Vector.Span[0])));

    [Theory]
    [InlineData("""{"model":"m","input":[ "a" , "\u00e9" ]}""")]
    [InlineData("""{"model":"m","input":[{"content":[{"type":"text","text":"a"}],"tomorrow":1}]}""")]
    [InlineData("""{"model":"m","input":["a",1]}""")]
    [InlineData("""{"model":"m","input":{"tomorrow":1}}""")]
    [InlineData("""{"model":"m","input":"a","dimensions":0}""")]
    public void EmbeddingsRequest_ReadAndWritten_IsTheSame(string json) => WireAssert.IsKept<EmbeddingsRequest>(json);

    [Fact]
    public void EmbeddingInput_ReadFromJson_HasItsForm() => Assert.Equal([[1, 2], [3]], Wire.Read<EmbeddingInput>("[[1,2],[3]]").TokenLists!);

    [Fact]
    public void ToString_OfARequest_HasNoInput() => Assert.Equal("EmbeddingsRequest { Model = m, Count = 1 }", new EmbeddingsRequest("m", "secret").ToString());
}
