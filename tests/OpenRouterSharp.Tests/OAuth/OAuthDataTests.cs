using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using OpenRouterSharp.Keys;
using OpenRouterSharp.OAuth;
using OpenRouterSharp.Tests.Diagnostics;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.OAuth;

/// <summary>The data of OAuth: addresses, challenges, wire text, and secrets that nothing shows.</summary>
public sealed class OAuthDataTests
{
    private const string Verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private const string Secret = "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";

    private static readonly Uri _callback = new("https://app.example/back?page=1");

    public static TheoryData<string, Action> Refusals => new()
    {
        { "callbackUri", static () => Client().CreateAuthorization(new Uri("http://app.example/back")) },
        { "callbackUri", static () => Client().CreateAuthorization(new Uri("https://user@app.example/back")) },
        { "callbackUri", static () => Client().CreateAuthorization(new Uri("https://app.example/back#x")) },
        { "callbackUri", static () => Client().CreateAuthorization(new Uri("ftp://localhost/back")) },
        { "callbackUri", static () => Client().CreateAuthorization(new Uri("/back", UriKind.Relative)) },
        { "callbackUri", static () => _ = new OAuthCodeRequest(new Uri("http://127.0.0.2/back")) },
        { "KeyLabel", static () => Client().CreateAuthorization(_callback, new string('l', 101)) },
        { "KeyLabel", static () => _ = new OAuthCodeRequest(_callback) { KeyLabel = new string('l', 101) } },
        { "code", static () => _ = new OAuthCodeExchange(" ") },
        { "code", static () => _ = Client().ExchangeCodeAsync("", "v") },
        { "codeVerifier", static () => _ = Client().ExchangeCodeAsync("c", "") },
        { "exchange", static () => _ = Client().ExchangeCodeAsync(null!) },
        { "exchange", static () => _ = Client().ExchangeCodeAsync(JsonSerializer.Deserialize<OAuthCodeExchange>("{}", OpenRouterJson.Options)!) },
        { "request", static () => _ = Client().CreateCodeAsync(null!) },
        { "request", static () => _ = Client().CreateCodeAsync(JsonSerializer.Deserialize<OAuthCodeRequest>("{}", OpenRouterJson.Options)!) },
        { "Limit", static () => _ = new OAuthSignIn { Limit = TimeSpan.Zero } },
        { "Port", static () => _ = new OAuthSignIn { Port = 65_536 } },
        { "TimeProvider", static () => _ = new OAuthSignIn { TimeProvider = null! } },
        { "openBrowser", static () => _ = Client().SignInAsync((Action<Uri>)null!) },
        { "askForCode", static () => _ = Client().SignInWithPastedCodeAsync(null!) },
    };

    public static TheoryData<string, int> Answers => new()
    {
        { $$"""{"key":"{{Secret}}" """, 200 },
        { $$"""["{{Secret}}"]""", 200 },
        { $$$"""{"error":{"code":403,"message":"Invalid verifier {{{Verifier}}}"},"key":null,"was":"{{{Secret}}}"}""", 200 },
        { $$$$"""{"error":{"code":403,"message":"Invalid verifier {{{{Verifier}}}}","metadata":{"raw":"{{{{Verifier}}}}"}}}""", 403 },
    };

    [Fact]
    public void CreateAuthorization_ACallback_IsInTheAddressWithTheState()
    {
        var authorization = Client().CreateAuthorization(_callback, "My app");

        Assert.Equal(
            $"https://openrouter.ai/auth?callback_url=https%3A%2F%2Fapp.example%2Fback%3Fpage%3D1%26state%3D{authorization.State}"
                + $"&code_challenge={authorization.CodeChallenge}&code_challenge_method=S256&key_label=My%20app",
            authorization.Uri.AbsoluteUri);
    }

    [Fact]
    public void CreateAuthorization_NoCallback_HasTheChallengeAlone()
    {
        var authorization = Client().CreateAuthorization();

        Assert.Equal($"https://openrouter.ai/auth?code_challenge={authorization.CodeChallenge}&code_challenge_method=S256", authorization.Uri.AbsoluteUri);
    }

    [Theory]
    [InlineData("http://localhost:3000/back")]
    [InlineData("http://127.0.0.1/back")]
    public void CreateAuthorization_ALoopbackAddress_IsAllowed(string callback) =>
        Assert.Contains("callback_url=http%3A", Client().CreateAuthorization(new Uri(callback)).Uri.Query, StringComparison.Ordinal);

    [Fact]
    public void CreateAuthorization_ItsSecrets_HaveTheLengthOf32Bytes()
    {
        var authorization = Client().CreateAuthorization();

        Assert.Matches("^[A-Za-z0-9_-]{43}$", authorization.CodeVerifier);
        Assert.Matches("^[A-Za-z0-9_-]{43}$", authorization.State);
    }

    [Fact]
    public void CreateAuthorization_Twice_HasOtherSecrets() => Assert.NotEqual(
        Client().CreateAuthorization() is var first ? (first.State, first.CodeVerifier) : default, Client().CreateAuthorization() is var second ? (second.State, second.CodeVerifier) : default);

    [Theory]
    [InlineData("code=a%2Bb&state=$", "a+b")]
    [InlineData("state=$&code=abc", "abc")]
    [InlineData("code=abc&state=wrong", null)]
    [InlineData("code=abc", null)]
    [InlineData("state=$", null)]
    [InlineData("state=$&code=", null)]
    public void TryGetCode_ACallback_HasACodeOnlyWithTheState(string query, string? expected)
    {
        var authorization = Client().CreateAuthorization(_callback);

        authorization.TryGetCode(new Uri("https://app.example/back?page=1&" + query.Replace("$", authorization.State, StringComparison.Ordinal)), out var code);

        Assert.Equal(expected, code);
    }

    [Theory]
    [InlineData("abc", true)]
    [InlineData("abd", false)]
    [InlineData("ab", false)]
    [InlineData(null, false)]
    public void IsSameState_AReceivedState_IsCompared(string? received, bool expected) => Assert.Equal(expected, OAuthAuthorization.IsSameState("abc", received));

    [Fact]
    public void CodeRequest_EveryMember_IsWritten() => WireAssert.IsWritten(
        new OAuthCodeRequest(_callback)
        {
            CodeChallenge = "E9Melhoa",
            CodeChallengeMethod = CodeChallengeMethod.S256,
            KeyLabel = "My app",
            Limit = 10.50m,
            LimitReset = LimitReset.Monthly,
            ExpiresAt = new DateTimeOffset(2028, 1, 1, 1, 0, 0, TimeSpan.FromHours(2)),
            WorkspaceId = "w",
        },
        """{"callback_url":"https://app.example/back?page=1","code_challenge":"E9Melhoa","code_challenge_method":"S256","key_label":"My app","limit":10.50,"""
            + "\"usage_limit_type\":\"monthly\",\"expires_at\":\"2027-12-31T23:00:00Z\",\"workspace_id\":\"w\"}");

    [Theory]
    [InlineData("""{"callback_url":"anything","key_label":"l","tomorrow":1}""")]
    public void CodeRequest_FromJson_IsKept(string json) => WireAssert.IsKept<OAuthCodeRequest>(json);

    [Fact]
    public void Exchange_FromJson_IsKept() => WireAssert.IsKept<OAuthCodeExchange>("""{"code":"c","code_verifier":"v","code_challenge_method":"S512","tomorrow":[1.0]}""");

    [Fact]
    public void Key_Stored_HasItsSecret() => Assert.Equal(Secret, WireAssert.IsKept<OAuthKey>($$"""{"key":"{{Secret}}","user_id":"user_1","tomorrow":1}""").Secret);

    [Fact]
    public void Code_EveryMember_IsKept() => WireAssert.IsKept<OAuthCode>("""{"id":"auth_code_xyz789","app_id":12345,"created_at":"2025-08-24T10:30:00Z","tomorrow":1}""");

    [Fact]
    public void ToString_OfEachType_HasNoSecret()
    {
        var authorization = Client().CreateAuthorization(_callback);
        object[] values =
        [
            authorization,
            new OAuthKey { Secret = Secret, UserId = "user_1" },
            new OAuthCode { Id = Secret },
            new OAuthCodeExchange(Secret) { CodeVerifier = Verifier },
        ];

        var said = string.Join('\n', values);

        Assert.All([Secret, Verifier, authorization.State, authorization.CodeVerifier], secret => Assert.DoesNotContain(secret, said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(typeof(OAuthKey), "Secret")]
    [InlineData(typeof(OAuthCode), "Id")]
    [InlineData(typeof(OAuthCodeExchange), "Code")]
    [InlineData(typeof(OAuthCodeExchange), "CodeVerifier")]
    [InlineData(typeof(OAuthAuthorization), "Uri")]
    [InlineData(typeof(OAuthAuthorization), "State")]
    [InlineData(typeof(OAuthAuthorization), "CodeVerifier")]
    public void Debugger_OfATypeWithASecret_DoesNotShowIt(Type type, string member) => Assert.Equal(
        ("{ToString(),nq}", DebuggerBrowsableState.Never),
        (type.GetCustomAttribute<DebuggerDisplayAttribute>()!.Value, type.GetProperty(member)!.GetCustomAttribute<DebuggerBrowsableAttribute>()!.State));

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task ExchangeCodeAsync_AnAnswerThatFails_LeavesNoSecretAnywhere(string answer, int status)
    {
        using var probe = new TelemetryProbe();

        var e = await Assert.ThrowsAsync<OpenRouterException>(() => probe.Client(StubHandler.Json(answer, status)).OAuth.ExchangeCodeAsync("the-code", Verifier));

        var said = string.Join('\n', probe.Logs.Entries.Select(static entry => $"{entry.Text}{entry.Exception}").Append($"{e}{e.ResponseBody}{e.Metadata}{e.RawProviderMessage}{e.InnerException}")
            .Concat(probe.Span.TagObjects.Select(static tag => $"{tag.Value}")).Append(probe.Span.StatusDescription));
        Assert.DoesNotContain(Secret, said, StringComparison.Ordinal);
        Assert.DoesNotContain(Verifier, said, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Argument_ThatCannotWork_IsNamed(string parameter, Action action) => Assert.Equal(parameter, Assert.ThrowsAny<ArgumentException>(action).ParamName);

    private static IOAuthClient Client() => StubHandler.Json("{}").CreateClient().OAuth;
}
