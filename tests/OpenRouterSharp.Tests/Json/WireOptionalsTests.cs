using System.Text;
using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Tests.Json;

/// <summary>The members of an update: left as they are, set, or set to null.</summary>
public sealed class WireOptionalsTests
{
    [Theory]
    [InlineData("12.5", true, 12.5)]
    [InlineData("\"1e2\"", true, 100.0)]
    [InlineData("null", true, null)]
    [InlineData("\"much\"", false, null)]
    public void OptionalDecimal_OfEachValue_TellsNullFromNothing(string value, bool isSet, double? number)
    {
        var json = ReaderAt(value);

        Assert.Equal(isSet ? new Optional<decimal?>((decimal?)number) : default, json.OptionalDecimal());
    }

    [Fact]
    public void OptionalWord_OfNull_IsSet()
    {
        var json = ReaderAt("null");

        Assert.Equal(new Optional<FinishReason?>(null), json.OptionalWord<FinishReason>());
    }

    [Fact]
    public void OptionalBoolean_OfNull_IsKeptAsItCame()
    {
        var json = ReaderAt("null");

        Assert.False(json.OptionalBoolean().HasValue);
        Assert.Equal(JsonValueKind.Null, json.End(null)!["m"].ValueKind);
    }

    [Fact]
    public void OptionalString_OfNull_IsKeptAsItCame()
    {
        var json = ReaderAt("null");

        Assert.False(json.OptionalString().HasValue);
        Assert.Equal(JsonValueKind.Null, json.End(null)!["m"].ValueKind);
    }

    [Fact]
    public void Member_OfEachOptional_IsWrittenWhereItIsSet()
    {
        var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.Member("text"u8, new Optional<string>("a"));
            json.Member("no_text"u8, default(Optional<string>));
            json.Member("truth"u8, new Optional<bool>(false));
            json.Member("no_truth"u8, default(Optional<bool>));
            json.Member("number"u8, new Optional<decimal?>(0.10m));
            json.Member("null_number"u8, new Optional<decimal?>(null));
            json.Member("no_number"u8, default(Optional<decimal?>));
            json.Member("word"u8, new Optional<FinishReason?>(FinishReason.Stop));
            json.Member("null_word"u8, new Optional<FinishReason?>(null));
            json.Member("no_word"u8, default(Optional<FinishReason?>));
            json.WriteEndObject();
        }

        Assert.Equal("""{"text":"a","truth":false,"number":0.10,"null_number":null,"word":"stop","null_word":null}""", Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static WireReader ReaderAt(string value)
    {
        var json = new WireReader(Encoding.UTF8.GetBytes($$"""{"m":{{value}}}"""));
        json.Advance();
        json.Begin();
        json.NextMember();
        return json;
    }
}
