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
[JsonSerializable(typeof(ApiError))]
[JsonSerializable(typeof(ApiErrorResponse))]
[JsonSerializable(typeof(IReadOnlyList<Message>))]
[JsonSerializable(typeof(List<Message>))]
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
[JsonSerializable(typeof(GeneratedImage))]
[JsonSerializable(typeof(UrlCitation))]
[JsonSerializable(typeof(FileAnnotation))]
[JsonSerializable(typeof(FileReferenceAnnotation))]
[JsonSerializable(typeof(ChatRequest))]
[JsonSerializable(typeof(Message[]))]
[JsonSerializable(typeof(ContentPart))]
[JsonSerializable(typeof(TextPart))]
[JsonSerializable(typeof(ImagePart))]
[JsonSerializable(typeof(FilePart))]
[JsonSerializable(typeof(AudioPart))]
[JsonSerializable(typeof(VideoPart))]
[JsonSerializable(typeof(Tool))]
[JsonSerializable(typeof(FunctionTool))]
[JsonSerializable(typeof(WebSearchTool))]
[JsonSerializable(typeof(WebSearchShorthandTool))]
[JsonSerializable(typeof(WebFetchTool))]
[JsonSerializable(typeof(DateTimeTool))]
[JsonSerializable(typeof(ImageGenerationTool))]
[JsonSerializable(typeof(SearchModelsTool))]
[JsonSerializable(typeof(FilesTool))]
[JsonSerializable(typeof(FusionTool))]
[JsonSerializable(typeof(AdvisorTool))]
[JsonSerializable(typeof(SubagentTool))]
[JsonSerializable(typeof(BashTool))]
[JsonSerializable(typeof(StopCondition))]
[JsonSerializable(typeof(StepCountCondition))]
[JsonSerializable(typeof(ToolCallCondition))]
[JsonSerializable(typeof(TokensUsedCondition))]
[JsonSerializable(typeof(CostCondition))]
[JsonSerializable(typeof(FinishReasonCondition))]
[JsonSerializable(typeof(ResponseFormat))]
[JsonSerializable(typeof(TextResponseFormat))]
[JsonSerializable(typeof(JsonObjectResponseFormat))]
[JsonSerializable(typeof(JsonSchemaResponseFormat))]
[JsonSerializable(typeof(GrammarResponseFormat))]
[JsonSerializable(typeof(PythonResponseFormat))]
[JsonSerializable(typeof(Plugin))]
[JsonSerializable(typeof(WebPlugin))]
[JsonSerializable(typeof(WebFetchPlugin))]
[JsonSerializable(typeof(FileParserPlugin))]
[JsonSerializable(typeof(ResponseHealingPlugin))]
[JsonSerializable(typeof(ContextCompressionPlugin))]
[JsonSerializable(typeof(ModerationPlugin))]
[JsonSerializable(typeof(AutoRouterPlugin))]
[JsonSerializable(typeof(AutoBetaRouterPlugin))]
[JsonSerializable(typeof(ParetoRouterPlugin))]
[JsonSerializable(typeof(FusionPlugin))]
internal sealed partial class OpenRouterJsonContext : JsonSerializerContext;
