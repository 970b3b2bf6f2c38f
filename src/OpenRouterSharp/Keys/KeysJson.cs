using System.Text.Json.Serialization;

namespace OpenRouterSharp.Keys;

/// <summary>Lists the types of keys for <see cref="OpenRouterJson.Options"/>.</summary>
[JsonSerializable(typeof(ApiKey))]
[JsonSerializable(typeof(CreatedKey))]
[JsonSerializable(typeof(ExternalKey))]
[JsonSerializable(typeof(KeyCreation))]
[JsonSerializable(typeof(KeyUpdate))]
[JsonSerializable(typeof(LimitReset))]
internal sealed partial class KeysJson : JsonSerializerContext;
