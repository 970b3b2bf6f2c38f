using System.Text.Json;
using OpenRouterSharp.Failures;

namespace OpenRouterSharp.Tests.Failures;

public sealed class ProviderMessageTests
{
    [Theory]
    [InlineData("""{"msg":"5","details":"4","detail":"3","error":"2","message":"1"}""", "1")]
    [InlineData("""{"msg":"5","details":"4","detail":"3","error":"2"}""", "2")]
    [InlineData("""{"msg":"5","details":"4","detail":"3"}""", "3")]
    [InlineData("""{"msg":"5","details":"4"}""", "4")]
    [InlineData("""{"msg":"5"}""", "5")]
    [InlineData("""{"message":null,"error":{"other":"x"},"msg":"5"}""", "5")]
    [InlineData("""{"message":"","msg":"5"}""", "5")]
    [InlineData("""{"message":" \n","msg":"5"}""", "5")]
    [InlineData("""{"message":500,"msg":true}""", null)]
    [InlineData("""{"other":"x"}""", null)]
    [InlineData("""[null,{},{"msg":"b"},"c"]""", "b")]
    [InlineData("[]", null)]
    [InlineData("7", null)]
    [InlineData("null", null)]
    [InlineData("\"words\"", "words")]
    [InlineData("\" kept as they are \"", " kept as they are ")]
    [InlineData("""  "[\"in an array\"]"  """, "in an array")]
    [InlineData("""  "\"in quotes\""  """, "in quotes")]
    [InlineData("""  " {\"message\":\"after a blank\"}"  """, "after a blank")]
    [InlineData("""  "{\"code\":5}"  """, "{\"code\":5}")]
    [InlineData("""  "{not json"  """, "{not json")]
    [InlineData("""  "[DONE]"  """, "[DONE]")]
    [InlineData("""{"error":{"error":{"error":{"error":{"error":{"error":{"error":"seven deep"}}}}}}}""", "seven deep")]
    [InlineData("""{"error":{"error":{"error":{"error":{"error":{"error":{"error":{"error":"eight deep"}}}}}}}}""", null)]
    [InlineData("""[[[[[[["seven deep"]]]]]]]""", "seven deep")]
    [InlineData("""[[[[[[[["eight deep"]]]]]]]]""", null)]
    public void Dig_WhateverAProviderReturns_GivesTheFirstWords(string raw, string? expected) => Assert.Equal(expected, ProviderMessage.Dig(JsonElement.Parse(raw)));

    [Fact]
    public void Dig_JsonInsideStrings_EndsAfterEightLevels()
    {
        var raw = "\"words\"";
        for (var level = 0; level < 8; level++)
        {
            raw = JsonSerializer.Serialize(raw);
        }

        // Eight levels are unpacked; what is left is handed on as it is.
        var words = ProviderMessage.Dig(JsonElement.Parse(raw));

        Assert.Equal("\"words\"", words);
    }
}
