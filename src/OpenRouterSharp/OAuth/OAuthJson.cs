using System.Text.Json.Serialization;

namespace OpenRouterSharp.OAuth;

/// <summary>Lists the types of oauth for <see cref="OpenRouterJson.Options"/>.</summary>
[JsonSerializable(typeof(CodeChallengeMethod))]
[JsonSerializable(typeof(OAuthCode))]
[JsonSerializable(typeof(OAuthCodeExchange))]
[JsonSerializable(typeof(OAuthCodeRequest))]
[JsonSerializable(typeof(OAuthKey))]
internal sealed partial class OAuthJson : JsonSerializerContext;
