namespace OpenRouterSharp;

/// <summary>Represents an update of a value that is being generated.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed record StructuredChunk<T>
{
    /// <summary>Initializes a new instance of the <see cref="StructuredChunk{T}"/> class.</summary>
    public StructuredChunk()
    {
    }

    /// <summary>
    /// Gets the value as far as it has been generated: lists with the items so far, strings with the text so far. It is a new object in every chunk
    /// that adds to it, and contains nothing that the model did not write, except for the defaults of members that have not begun.
    /// </summary>
    /// <value><see langword="default"/> while <see cref="HasValue"/> is <see langword="false"/>.</value>
    /// <remarks>JSON that cannot be read yet, for example while a required member is missing, leaves the value as it was.</remarks>
    public T? Value { get; init; }

    /// <summary>Gets a value indicating whether <see cref="Value"/> has been read.</summary>
    public bool HasValue { get; init; }

    /// <summary>Gets a value indicating whether the value is complete. True for the last chunk only.</summary>
    public bool IsFinal { get; init; }

    /// <summary>Gets the chunk of the stream behind this update, with the reasoning, for example.</summary>
    /// <value><see langword="null"/> in the final chunk, which follows the end of the stream.</value>
    public ChatCompletionChunk? Chunk { get; init; }

    /// <summary>Gets the whole completion with its usage, in the final chunk only.</summary>
    public ChatCompletion<T>? Completion { get; init; }
}
