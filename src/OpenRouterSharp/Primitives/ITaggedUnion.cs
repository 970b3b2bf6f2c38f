using System.ComponentModel;
using System.Text.Json;

namespace OpenRouterSharp.Primitives;

/// <summary>The root of a closed family of types that one JSON property tells apart.</summary>
/// <typeparam name="TSelf">The root itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITaggedUnion<TSelf>
    where TSelf : class, ITaggedUnion<TSelf>
{
    /// <summary>Gets the name of the JSON property that tells the types apart.</summary>
    static abstract string TagName { get; }

    /// <summary>Gets the type that a tag stands for.</summary>
    /// <param name="tag">The tag's value on the wire.</param>
    /// <returns>The type, or <see langword="null"/> for a tag that is not known.</returns>
    static abstract Type? TypeOf(string tag);

    /// <summary>Makes the member that keeps what is not understood.</summary>
    /// <param name="tag">The tag's value; empty when there was none.</param>
    /// <param name="json">The whole value as received.</param>
    /// <returns>The member.</returns>
    static abstract TSelf Unknown(string tag, JsonElement json);
}
