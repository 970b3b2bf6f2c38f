using OpenRouterSharp.Calls;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.OAuth;

/// <summary>Makes the calls of the OAuth endpoints.</summary>
internal sealed class OAuthClient(ApiCaller api) : IOAuthClient
{
    public Task<OAuthKey> ExchangeCodeAsync(OAuthCodeExchange exchange, CallOptions? options = null, CancellationToken cancellationToken = default) => api.CallAsync(
        OAuthOperations.ExchangeCode.Call(options) with { Body = new JsonBody(WireJson.Write(OAuthCodeExchange.Checked(exchange)), exchange.CodeVerifier ?? exchange.Code) },
        AnswerJson.Read<OAuthKey>,
        cancellationToken);

    public Task<OAuthCode> CreateCodeAsync(OAuthCodeRequest request, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        api.CallAsync(OAuthOperations.CreateCode.Call(options) with { Body = new JsonBody(WireJson.Write(OAuthCodeRequest.Checked(request))) }, AnswerJson.Read<OAuthCode>, cancellationToken);
}
