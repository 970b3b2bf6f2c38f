using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OpenRouterSharp.Chat;
using OpenRouterSharp.Errors;
using OpenRouterSharp.Json;
using OpenRouterSharp.Routing;

namespace OpenRouterSharp;

/// <summary>Gives the JSON form of this library's types, exactly as it goes over the wire: for storing a conversation, for logs, for tests.</summary>
public static class OpenRouterJson
{
    /// <summary>
    /// Gets the options that know every type of the library and lists of messages: source-generated, tolerant in, exact out. They are read-only.
    /// The types also work in a program's own <see cref="System.Text.Json.Serialization.JsonSerializerContext"/>, which then decides on escapes and indentation.
    /// </summary>
    /// <value>Non-ASCII text is written as it is, not escaped: embed the result in a page only through an HTML encoder.</value>
    public static JsonSerializerOptions Options { get; } = CreateOptions();

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions
        {
            Encoder = WireJson.Encoder,
            TypeInfoResolver = JsonTypeInfoResolver.Combine(
                ErrorsJson.Default,
                RoutingJson.Default,
                ChatJson.Default,
                Keys.KeysJson.Default),
        };
        options.MakeReadOnly();
        return options;
    }
}
