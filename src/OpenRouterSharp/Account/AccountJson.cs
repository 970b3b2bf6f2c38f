using System.Text.Json.Serialization;

namespace OpenRouterSharp.Account;

/// <summary>Lists the types of account for <see cref="OpenRouterJson.Options"/>.</summary>
[JsonSerializable(typeof(ActivityItem))]
[JsonSerializable(typeof(Credits))]
[JsonSerializable(typeof(FreeModelRequests))]
[JsonSerializable(typeof(KeyInfo))]
internal sealed partial class AccountJson : JsonSerializerContext;
