namespace OpenRouterSharp.Embeddings;

/// <summary>Estimates the size of an input.</summary>
internal static class InputSize
{
    // English has about four characters per token, most other languages fewer.
    private const int LettersOfToken = 4;

    /// <summary>Estimates the tokens of an input. Images, audio and files are not counted: their size says little about their tokens.</summary>
    internal static long Tokens(EmbeddingInput? input)
    {
        long tokens = input?.Tokens?.Count ?? 0;
        for (var i = 0; i < input?.TokenLists?.Count; i++)
        {
            tokens += input.TokenLists[i].Count;
        }

        long letters = input?.Text?.Length ?? 0;
        for (var i = 0; i < input?.Texts?.Count; i++)
        {
            letters += input.Texts[i].Length;
        }

        for (var i = 0; i < input?.Contents?.Count; i++)
        {
            letters += input.Contents[i].Text.Length;
        }

        return tokens + (letters / LettersOfToken);
    }
}
