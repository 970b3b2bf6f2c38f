using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.ExtensionsAI;

/// <summary>Converts annotations. Their JSON travels with them, and goes back byte for byte: a file is then not parsed and billed again.</summary>
internal static class AnnotationMapping
{
    /// <summary>The additional property with the JSON text as it was received.</summary>
    internal const string Raw = "openrouter.raw";

    internal static AIAnnotation ToAnnotation(Annotation annotation)
    {
        var converted = annotation is UrlCitation { Page: { } page } ? ToCitation(page) : new AIAnnotation();
        converted.RawRepresentation = annotation;
        converted.AdditionalProperties = new() { [Raw] = Encoding.UTF8.GetString(WireJson.Write(annotation)) };
        return converted;
    }

    /// <summary>Converts an annotation back.</summary>
    /// <returns>The annotation; <see langword="null"/> if it did not come from OpenRouter.</returns>
    internal static Annotation? ToWire(AIAnnotation annotation)
    {
        try
        {
            return JsonValues.TextOf(annotation.AdditionalProperties?.GetValueOrDefault(Raw)) is { } json ? WireJson.Read<Annotation>(Encoding.UTF8.GetBytes(json)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static CitationAnnotation ToCitation(CitedPage page) => new()
    {
        Title = page.Title,
        Url = Uri.TryCreate(page.Url, UriKind.Absolute, out var address) ? address : null,
        Snippet = page.Content,
        AnnotatedRegions = page.StartIndex is null && page.EndIndex is null ? null : [new TextSpanAnnotatedRegion { StartIndex = page.StartIndex, EndIndex = page.EndIndex }],
    };
}
