using System.Globalization;
using System.Text;
using System.Text.Json;
using OpenRouterSharp.OAuth;
using OpenRouterSharp.Testing.Replies;

namespace OpenRouterSharp.Testing.Groups.OAuth;

/// <summary>
/// Simulates the sign-in: the page at <c>/auth</c> gives every user a code at once, by a redirect to the callback or as text, and the code can be
/// exchanged once within ten minutes.
/// </summary>
internal sealed class OAuthFake : IFakeGroup
{
    private static readonly TimeSpan _lifetime = TimeSpan.FromMinutes(10);

    private readonly object _lock = new();
    private readonly Dictionary<string, IssuedCode> _codes = [];
    private int _issued;

    public OAuthFake() => Routes =
    [
        new("GET", "/auth", Page),
        new("POST", "/api/v1/auth/keys", Exchange),
        new("POST", "/api/v1/auth/keys/code", Create),
    ];

    public IReadOnlyList<FakeRoute> Routes { get; }

    private FakeReply Page(FakeCall call)
    {
        var query = QueryText.Parse(call.Request.Query);
        var challenge = query.GetValueOrDefault("code_challenge");
        if (!query.TryGetValue("callback_url", out var callback))
        {
            return challenge is null
                ? FakeReply.Error(400, "code_challenge is required without callback_url", ErrorKind.InvalidRequest)
                : FakeReply.Bytes(Encoding.UTF8.GetBytes(Issue(challenge, query.GetValueOrDefault("code_challenge_method"), call.Request.Time)), "text/plain");
        }

        var code = Issue(challenge, query.GetValueOrDefault("code_challenge_method"), call.Request.Time);
        var separator = callback.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return FakeReply.Bytes(ReadOnlyMemory<byte>.Empty, "text/plain", 302).WithHeader("Location", $"{callback}{separator}code={code}");
    }

    private FakeReply Create(FakeCall call) => Read<OAuthCodeRequest>(call.Request.Body) is { CallbackUrl: not null } request
        ? JsonAnswer.Data(WireJson.Node(new OAuthCode
        {
            Id = Issue(request.CodeChallenge, request.CodeChallengeMethod?.Value, call.Request.Time),
            AppId = 12345,
            CreatedAt = call.Request.Time,
        }))
        : FakeReply.Error(400, "callback_url is required", ErrorKind.InvalidRequest);

    private FakeReply Exchange(FakeCall call)
    {
        if (Read<OAuthCodeExchange>(call.Request.Body) is not { Code: { } code } exchange)
        {
            return FakeReply.Error(400, "code is required", ErrorKind.InvalidRequest);
        }

        lock (_lock)
        {
            if (!_codes.TryGetValue(code, out var issued) || call.Request.Time - issued.Time > _lifetime)
            {
                return FakeReply.Error(403, "Invalid code", ErrorKind.PermissionDenied);
            }

            if (issued.Method != exchange.CodeChallengeMethod?.Value)
            {
                return FakeReply.Error(400, "Invalid code_challenge_method", ErrorKind.InvalidRequest);
            }

            if (!issued.Accepts(exchange.CodeVerifier))
            {
                return FakeReply.Error(403, "Invalid code_verifier", ErrorKind.PermissionDenied);
            }

            _codes.Remove(code);
        }

        return JsonAnswer.Of(WireJson.Node(new OAuthKey { Secret = $"sk-or-v1-fake-of-{code}", UserId = "user_fake" }));
    }

    private string Issue(string? challenge, string? method, DateTimeOffset time)
    {
        lock (_lock)
        {
            var code = string.Create(CultureInfo.InvariantCulture, $"fake-code-{++_issued}");
            _codes[code] = new IssuedCode(challenge, challenge is null ? null : method ?? CodeChallengeMethod.Plain.Value, time);
            return code;
        }
    }

    private static T? Read<T>(string json)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(json, WireJson.Info<T>());
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
