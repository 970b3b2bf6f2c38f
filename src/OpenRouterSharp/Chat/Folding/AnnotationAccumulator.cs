namespace OpenRouterSharp;

/// <summary>Accumulates the annotations of a choice without duplicates, which streams contain.</summary>
internal sealed class AnnotationAccumulator
{
    private readonly List<Annotation> _annotations = [];
    private readonly HashSet<(string Kind, string Key, int? Start, int? End)> _seen = [];

    internal void Add(IReadOnlyList<Annotation> annotations)
    {
        for (var i = 0; i < annotations.Count; i++)
        {
            if (KeyOf(annotations[i]) is not { } key || _seen.Add(key))
            {
                _annotations.Add(annotations[i]);
            }
        }
    }

    internal IReadOnlyList<Annotation> ToAnnotations() => [.. _annotations];

    private static (string Kind, string Key, int? Start, int? End)? KeyOf(Annotation annotation) => annotation switch
    {
        UrlCitation { Page: { Url: { } url } page } => (annotation.Type, url, page.StartIndex, page.EndIndex),
        FileAnnotation { File.Hash: { } hash } => (annotation.Type, hash, null, null),
        _ => null,
    };
}
