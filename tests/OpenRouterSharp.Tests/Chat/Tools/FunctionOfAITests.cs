using System.ComponentModel;
using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Chat.Tools;

/// <summary>A function of Microsoft.Extensions.AI as a tool of a request.</summary>
public sealed class FunctionOfAITests
{
    private const string Schema = """{"type" : "object","properties":{"city":{"type":"string","default":"\u004Cyon"},"day":{"type":"object","properties":{"n":{"type":"integer"}}}}}""";

    [Fact]
    public void FromFunction_OfAMethod_DeclaresIt() => WireAssert.IsWritten<Tool>(
        FunctionTool.FromFunction(AIFunctionFactory.Create(Weather, "get_weather", "Gives the weather.")),
        """{"type":"function","function":{"name":"get_weather","description":"Gives the weather.","parameters":"""
            + """{"type":"object","properties":{"city":{"description":"The city.","type":"string"},"days":{"type":"integer","default":1}},"required":["city"]}}}""");

    [Fact]
    public void FromFunction_OfASchema_SendsItByteForByte() => WireAssert.IsWritten<Tool>(
        FunctionTool.FromFunction(Declared(Schema)),
        """{"type":"function","function":{"name":"f","parameters":""" + Schema + "}}");

    [Fact]
    public void FromFunction_Strict_ClosesEveryLevel() => WireAssert.IsWritten<Tool>(
        FunctionTool.FromFunction(Declared(Schema), strict: true),
        """{"type":"function","function":{"name":"f","parameters":{"type":"object","properties":{"city":{"type":"string"}"""
            + ""","day":{"type":"object","properties":{"n":{"type":"integer"}},"required":["n"],"additionalProperties":false}}"""
            + ""","required":["city","day"],"additionalProperties":false},"strict":true}}""");

    [Theory]
    [InlineData("true")]
    [InlineData("{}")]
    public void FromFunction_WithoutASchema_DeclaresNoParameters(string schema) => WireAssert.IsWritten<Tool>(
        FunctionTool.FromFunction(Declared(schema)),
        """{"type":"function","function":{"name":"f","parameters":{"type":"object","properties":{}}}}""");

    [Theory]
    [InlineData(null, true)]
    [InlineData(false, false)]
    public void FromFunction_StrictAmongTheFunctionsProperties_HoldsUnlessSaidOtherwise(bool? strict, bool expected)
    {
        var function = AIFunctionFactory.Create(Weather, new AIFunctionFactoryOptions { Name = "f", AdditionalProperties = new Dictionary<string, object?> { ["strict"] = true } });

        Assert.Equal(expected, FunctionTool.FromFunction(function, strict).Strict);
    }

    [Fact]
    public void FromFunction_StrictOfADictionary_IsRefused() => Assert.Throws<ArgumentException>(
        "function",
        static () => FunctionTool.FromFunction(Declared("""{"type":"object","properties":{"a":{"type":"object","additionalProperties":{"type":"string"}}}}"""), strict: true));

    [Fact]
    public void FromFunction_Null_IsRefused() => Assert.Throws<ArgumentNullException>("function", static () => FunctionTool.FromFunction(null!));

    [Fact]
    public void FromFunction_WithoutAName_IsRefused() => Assert.Throws<ArgumentException>("function", static () => FunctionTool.FromFunction(new Nameless()));

    private static AIFunctionDeclaration Declared(string schema) => AIFunctionFactory.CreateDeclaration("f", null, JsonElement.Parse(schema));

    private static string Weather([Description("The city.")] string city, int days = 1) => $"{city} {days}";

    private sealed class Nameless : AIFunctionDeclaration
    {
        public override string Name => " ";
    }
}
