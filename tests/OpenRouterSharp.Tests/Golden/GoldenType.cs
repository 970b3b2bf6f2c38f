using System.Text.Json;

namespace OpenRouterSharp.Tests.Golden;

/// <summary>A type of which golden cases are kept.</summary>
internal abstract class GoldenType(string name)
{
    /// <summary>Gets all of them.</summary>
    internal static IReadOnlyList<GoldenType> All { get; } =
    [
        new Of<ChatRequest>(), new Of<Message>(), new Of<ContentPart>(), new Of<Tool>(), new Of<StopCondition>(), new Of<ResponseFormat>(), new Of<Plugin>(),
        new Of<ReasoningDetail>(), new Of<Annotation>(), new Of<ToolCall>(), new Of<ToolCallDelta>(), new Of<ChatCompletion>(), new Of<ChatCompletionChunk>(),
        new Of<ApiErrorResponse>(), new Of<ApiError>(),
    ];

    internal string Name { get; } = name;

    /// <summary>Reads JSON and writes it again.</summary>
    internal abstract GoldenCase Read(string json);

    private sealed class Of<T>() : GoldenType(typeof(T).Name)
        where T : class
    {
        internal override GoldenCase Read(string json)
        {
            try
            {
                var value = JsonSerializer.Deserialize<T>(json, OpenRouterJson.Options);
                var request = value as ChatRequest;
                return new(
                    json,
                    JsonSerializer.Serialize(value, OpenRouterJson.Options),
                    MemberText.Of(value),
                    request is null ? null : GoldenEntry.Request(request, stream: false),
                    request is null ? null : GoldenEntry.Request(request, stream: true));
            }
            catch (JsonException)
            {
                return new(json);
            }
        }
    }
}
