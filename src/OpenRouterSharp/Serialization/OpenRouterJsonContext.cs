using System.Text.Json.Serialization;
using OpenRouterSharp.Primitives;

namespace OpenRouterSharp.Serialization;

/// <summary>The one description of how this library's types look as JSON. Members of unions are named here, since no converter leads to them.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters =
    [
        typeof(JsonElementConverter),
        typeof(LenientStringConverter),
        typeof(LenientInt32Converter),
        typeof(LenientInt64Converter),
        typeof(LenientDoubleConverter),
        typeof(LenientDecimalConverter),
        typeof(LenientBooleanConverter),
    ])]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(SystemMessage))]
[JsonSerializable(typeof(DeveloperMessage))]
[JsonSerializable(typeof(UserMessage))]
[JsonSerializable(typeof(AssistantMessage))]
[JsonSerializable(typeof(ToolMessage))]
[JsonSerializable(typeof(ReasoningDetail))]
[JsonSerializable(typeof(ReasoningText))]
[JsonSerializable(typeof(ReasoningSummary))]
[JsonSerializable(typeof(EncryptedReasoning))]
[JsonSerializable(typeof(ServerToolReasoning))]
[JsonSerializable(typeof(ChatCompletion))]
[JsonSerializable(typeof(ChatCompletionChunk))]
[JsonSerializable(typeof(ToolCall))]
[JsonSerializable(typeof(ToolCallDelta))]
[JsonSerializable(typeof(Annotation))]
[JsonSerializable(typeof(UrlCitation))]
[JsonSerializable(typeof(FileAnnotation))]
[JsonSerializable(typeof(FileReferenceAnnotation))]
internal sealed partial class OpenRouterJsonContext : JsonSerializerContext;
