using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Embeddings;

/// <summary>
/// Represents what to embed: a text, texts, tokens, lists of tokens, or contents of several modalities. A <see cref="string"/> and an array of
/// strings convert to it.
/// </summary>
[JsonConverter(typeof(WireConverter<EmbeddingInput>))]
[CollectionBuilder(typeof(EmbeddingInput), nameof(FromSpan))]
public sealed record EmbeddingInput : IWire<EmbeddingInput>
{
    private EmbeddingInput()
    {
    }

    /// <summary>Gets the text, if the input is a single text.</summary>
    public string? Text { get; private init; }

    /// <summary>Gets the texts, if the input is a list of texts.</summary>
    public IReadOnlyList<string>? Texts { get; private init; }

    /// <summary>Gets the token IDs, if the input is a single tokenized text.</summary>
    public IReadOnlyList<int>? Tokens { get; private init; }

    /// <summary>Gets the lists of token IDs, if the input is a list of tokenized texts.</summary>
    public IReadOnlyList<IReadOnlyList<int>>? TokenLists { get; private init; }

    /// <summary>Gets the contents, if the input is a list of contents.</summary>
    public IReadOnlyList<MessageContent>? Contents { get; private init; }

    /// <summary>Gets the number of inputs, each of which gets an embedding.</summary>
    public int Count => Texts?.Count ?? TokenLists?.Count ?? Contents?.Count ?? (Text is not null || Tokens is not null ? 1 : 0);

    // Received JSON is written back as it came.
    private JsonElement Json { get; init; }

    /// <summary>Converts a text to an input.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public static implicit operator EmbeddingInput(string text) => FromText(text);

    /// <summary>Converts texts to an input.</summary>
    /// <param name="texts">The texts.</param>
    /// <exception cref="ArgumentException">There is no text, or a text is empty.</exception>
    public static implicit operator EmbeddingInput(string[] texts) => FromTexts(texts);

    /// <summary>Creates an input from a single text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The input.</returns>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public static EmbeddingInput FromText(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        return new() { Text = text };
    }

    /// <summary>Creates an input from texts, each of which gets an embedding.</summary>
    /// <param name="texts">The texts. They are copied.</param>
    /// <returns>The input.</returns>
    /// <exception cref="ArgumentException">There is no text, or a text is empty.</exception>
    public static EmbeddingInput FromTexts(IEnumerable<string> texts) => new() { Texts = Checked(texts, static text => !string.IsNullOrEmpty(text), "text") };

    /// <summary>Creates an input from texts; called by collection expressions.</summary>
    /// <param name="texts">The texts.</param>
    /// <returns>The input.</returns>
    /// <exception cref="ArgumentException">There is no text, or a text is empty.</exception>
    public static EmbeddingInput FromSpan(ReadOnlySpan<string> texts) => FromTexts(texts.ToArray());

    /// <summary>Creates an input from the token IDs of a single text.</summary>
    /// <param name="tokens">The token IDs. They are copied.</param>
    /// <returns>The input.</returns>
    /// <exception cref="ArgumentException">There are no tokens.</exception>
    public static EmbeddingInput FromTokens(IEnumerable<int> tokens) => new() { Tokens = Checked(tokens, static _ => true, "token") };

    /// <summary>Creates an input from the token IDs of several texts, each of which gets an embedding.</summary>
    /// <param name="tokenLists">The token IDs of each text. They are copied.</param>
    /// <returns>The input.</returns>
    /// <exception cref="ArgumentException">There is no list, or a list is empty.</exception>
    public static EmbeddingInput FromTokenLists(IEnumerable<IEnumerable<int>> tokenLists)
    {
        ArgumentNullException.ThrowIfNull(tokenLists);
        return new() { TokenLists = Checked(tokenLists.Select(static list => (IReadOnlyList<int>)[.. list ?? []]), static list => list.Count > 0, "token list", nameof(tokenLists)) };
    }

    /// <summary>Creates an input from contents of several modalities, each of which gets an embedding.</summary>
    /// <param name="contents">
    /// The contents, which consist of text, image and audio parts. Videos and files have forms of their own here, <c>input_video</c> and
    /// <c>input_file</c>: create them with <see cref="ContentPart.FromJson"/>.
    /// </param>
    /// <returns>The input.</returns>
    /// <exception cref="ArgumentException">There is no content, or a content is empty.</exception>
    public static EmbeddingInput FromContents(IEnumerable<MessageContent> contents) => new() { Contents = Checked(contents, static content => content is { IsEmpty: false }, "content") };

    /// <summary>Returns an enumerator over the texts; a single text is enumerated as one.</summary>
    /// <returns>An enumerator over the texts; empty if the input consists of tokens or contents.</returns>
    public IEnumerator<string> GetEnumerator() => (Text is { } text ? [text] : Texts ?? []).GetEnumerator();

    /// <summary>Returns the number of inputs, never their text.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{nameof(EmbeddingInput)} {{ Count = {Count} }}";

    private static T[] Checked<T>(IEnumerable<T> items, Predicate<T> isValid, string what, [CallerArgumentExpression(nameof(items))] string? parameter = null)
    {
        ArgumentNullException.ThrowIfNull(items, parameter);
        T[] copy = [.. items];
        return copy.Length == 0
            ? throw new ArgumentException($"There is no {what} to embed.", parameter)
            : Array.TrueForAll(copy, isValid) ? copy : throw new ArgumentException($"A {what} is empty, and cannot be embedded.", parameter);
    }

    static EmbeddingInput? IWire<EmbeddingInput>.Read(ref WireReader json)
    {
        var isText = json.IsString;
        if (!isText && !json.IsArray)
        {
            return null;
        }

        var raw = json.Raw();
        return (isText ? new() { Text = RawJson.TextOf(raw) } : InputItems.Read(raw, Of)) with { Json = raw };
    }

    private static EmbeddingInput Of(InputItems items) => new() { Texts = items.Texts, Tokens = items.Tokens, TokenLists = items.TokenLists, Contents = items.Contents };

    void IWire.Write(Utf8JsonWriter json)
    {
        if (Json.ValueKind != JsonValueKind.Undefined)
        {
            RawJson.Write(json, Json);
        }
        else if (Text is { } text)
        {
            LongText.Write(json, text);
        }
        else
        {
            new InputItems { Texts = Texts, Tokens = Tokens, TokenLists = TokenLists, Contents = Contents }.Write(json);
        }
    }
}
