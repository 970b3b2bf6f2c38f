using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.ExtensionsAI;

/// <summary>Converts the results of tool calls.</summary>
internal static class ResultMapping
{
    // Without the exception's own words, which may say more than the model should know.
    private const string Failed = "Error: The function failed.";

    internal static Message ToMessage(FunctionResultContent result) => new ToolMessage { ToolCallId = result.CallId, Content = ContentOf(result) };

    /// <summary>Serializes a value as Microsoft.Extensions.AI does.</summary>
    /// <exception cref="NotSupportedException">The serializer does not know the type, as in a trimmed program.</exception>
    internal static JsonElement ToElement(object value, Type type) => JsonSerializer.SerializeToElement(value, AIJsonUtilities.DefaultOptions.GetTypeInfo(type));

    private static MessageContent ContentOf(FunctionResultContent result) => result.Result switch
    {
        null => result.Exception is null ? string.Empty : Failed,
        string text => text,
        JsonElement element => RawJson.TextOf(element),
        AIContent content => PartMapping.ToContent([content]) ?? string.Empty,
        IEnumerable<AIContent> contents => PartMapping.ToContent(contents) ?? string.Empty,
        var other => TextOf(ToElement(other, other.GetType())),
    };

    // The serializer's options there indent, which costs tokens.
    private static string TextOf(JsonElement json) => json.ValueKind == JsonValueKind.String ? RawJson.TextOf(json) : RawJson.Compact(json);
}
