using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace OpenRouterSharp.Testing.Replies;

/// <summary>
/// Provides the library's serializer options, extended by the nulls that the service writes but the library omits, and that strict clients
/// require.
/// </summary>
internal static class WireOptions
{
    private static readonly HashSet<(Type Type, string Name)> _nulls =
    [
        (typeof(ChatCompletion), "system_fingerprint"),
        (typeof(ChatChoice), "finish_reason"),
        (typeof(ChatChoice), "native_finish_reason"),
        (typeof(ChatChoice), "logprobs"),
        (typeof(AssistantMessage), "content"),
        (typeof(AssistantMessage), "refusal"),
        (typeof(ChunkChoice), "finish_reason"),
        (typeof(ChunkChoice), "native_finish_reason"),
        (typeof(ChunkChoice), "logprobs"),
    ];

    internal static JsonSerializerOptions Instance { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(OpenRouterJson.Options);
        options.TypeInfoResolver = options.TypeInfoResolver!.WithAddedModifier(static type =>
        {
            foreach (var property in type.Properties)
            {
                if (_nulls.Contains((type.Type, property.Name)))
                {
                    property.ShouldSerialize = static (_, _) => true;
                }
            }
        });
        options.MakeReadOnly();
        return options;
    }
}
