using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace OpenRouterSharp;

/// <summary>Gives the JSON form of this library's types, exactly as it goes over the wire: for storing a conversation, for logs, for tests.</summary>
public static class OpenRouterJson
{
    /// <summary>
    /// Gets the options that the library itself reads and writes with: source-generated, tolerant in, exact out. They are read-only, and know
    /// every type of the library and lists of messages.
    /// </summary>
    /// <value>Non-ASCII text is written as it is, not escaped: embed the result in a page only through a HTML encoder.</value>
    public static JsonSerializerOptions Options { get; } = CreateOptions();

    // The request is a body of its own, never part of a page: https://learn.microsoft.com/dotnet/api/system.text.encodings.web.javascriptencoder.unsaferelaxedjsonescaping
    internal static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    internal static JsonTypeInfo<T> Info<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions(Serialization.OpenRouterJsonContext.Default.Options)
        {
            Encoder = Encoder,
            TypeInfoResolver = Serialization.OpenRouterJsonContext.Default.WithAddedModifier(OmitMessagesBesidePrompt),
        };
        options.MakeReadOnly();
        return options;
    }

    // The former text completion has a prompt in place of messages; the service's schema refuses an empty list of them.
    private static void OmitMessagesBesidePrompt(JsonTypeInfo info)
    {
        if (info.Type == typeof(ChatRequest))
        {
            info.Properties.Single(static property => property.Name == "messages").ShouldSerialize =
                static (request, _) => request is ChatRequest { Prompt: null } or ChatRequest { Messages.Count: > 0 };
        }
    }
}
