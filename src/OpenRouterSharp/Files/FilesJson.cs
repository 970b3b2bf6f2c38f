using System.Text.Json.Serialization;

namespace OpenRouterSharp.Files;

/// <summary>Lists the types of files for <see cref="OpenRouterJson.Options"/>.</summary>
[JsonSerializable(typeof(StoredFile))]
internal sealed partial class FilesJson : JsonSerializerContext;
