using System.Text.Json.Serialization;

namespace WithTools;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Weather))]
[JsonSerializable(typeof(Advice))]
[JsonSerializable(typeof(string))]
internal sealed partial class ProgramJson : JsonSerializerContext;
