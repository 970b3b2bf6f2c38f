using System.Text.Json;
using OpenRouterSharp.Keys;

namespace OpenRouterSharp.Tests.Keys;

/// <summary>Keys as JSON, for storing: what came goes back, what the library does not know too.</summary>
public sealed class KeyDataTests
{
    [Fact]
    public void ApiKey_ReadAndWritten_HasItsBytes() => Assert.Equal(KeyWire.Key, Again<ApiKey>(KeyWire.Key));

    [Fact]
    public void CreatedKey_ReadAndWritten_KeepsTheSecret() => Assert.Equal(KeyWire.Created, Again<CreatedKey>(KeyWire.Created));

    [Theory]
    [InlineData("""{"hash":"h","tomorrow":{ "a" : 1.0 }}""")]
    [InlineData("""{"hash":"h","limit_reset":"yearly"}""")]
    [InlineData("""{"limit":{"soft":1}}""")]
    [InlineData("""{"expires_at":"in a while"}""")]
    [InlineData("""{"hash":["h"]}""")]
    public void ApiKey_WhatIsNotKnown_IsWrittenBack(string json) => Assert.Equal(json, Again<ApiKey>(json));

    [Theory]
    [InlineData("""{"limit":"12.5"}""", "12.5")]
    [InlineData("""{"limit":1.25e2}""", "125")]
    [InlineData("""{"limit":0.1}""", "0.1")]
    public void ApiKey_Money_IsExact(string json, string limit) =>
        Assert.Equal(decimal.Parse(limit, System.Globalization.CultureInfo.InvariantCulture), Read<ApiKey>(json).Limit);

    [Fact]
    public void ApiKey_NullsWhereTheSchemaWantsValues_AreNulls() => Assert.Equal(new ApiKey(), Read<ApiKey>("""{"hash":null,"name":null,"usage":null,"created_at":null}"""));

    [Theory]
    [InlineData("""{"limit":null,"limit_reset":null}""")]
    [InlineData("""{"name":"n","disabled":true,"limit":75,"limit_reset":"daily","include_byok_in_limit":false}""")]
    [InlineData("""{"disabled":null}""")]
    [InlineData("""{"name":null}""")]
    [InlineData("""{"limit":null,"tomorrow":null}""")]
    [InlineData("""{}""")]
    public void KeyUpdate_ReadAndWritten_KeepsItsNulls(string json) => Assert.Equal(json, Again<KeyUpdate>(json));

    [Fact]
    public void KeyUpdate_ANullFromJson_IsSet() => Assert.Equal(new KeyUpdate { Limit = null }.Limit, Read<KeyUpdate>("""{"limit":null}""").Limit);

    [Theory]
    [InlineData("""{"name":"n","limit":5,"expires_at":"2027-12-31T23:59:59Z"}""")]
    [InlineData("""{"name":"n","external":{"user":"u","api_key":"partner-key-partner-key-partner-key","tier":2}}""")]
    [InlineData("""{"limit":5}""")]
    public void KeyCreation_ReadAndWritten_IsTheSame(string json) => Assert.Equal(json, Again<KeyCreation>(json));

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, OpenRouterJson.Options)!;

    private static string Again<T>(string json) => JsonSerializer.Serialize(Read<T>(json), OpenRouterJson.Options);
}
