using System.Text.Json;

namespace OpenRouterSharp.Tests.Conventions;

public sealed class ExtensionBagTests
{
    private const string Tomorrow = """{ "a" : 1.0,  "text":"caf\u00e9 \/" , "inner": [ 1e2 , null ] }""";

    public static TheoryData<Type> BagTypes => Library.Rows(Library.BagTypes);

    [Fact]
    public void BagTypes_OfTheLibrary_AreFound() => Assert.Contains(typeof(AssistantMessage), Library.BagTypes);

    [Theory]
    [MemberData(nameof(BagTypes))]
    public void UnknownField_OfADataRecord_IsKeptByteForByte(Type type)
    {
        var info = OpenRouterJson.Options.GetTypeInfo(type);

        var value = JsonSerializer.Deserialize($$"""{"zz_tomorrow":{{Tomorrow}},"zz_null":null}""", info);
        var written = JsonSerializer.Serialize(value, info);

        Assert.Contains($"\"zz_tomorrow\":{Tomorrow}", written, StringComparison.Ordinal);
        Assert.Contains("\"zz_null\":null", written, StringComparison.Ordinal);
    }
}
