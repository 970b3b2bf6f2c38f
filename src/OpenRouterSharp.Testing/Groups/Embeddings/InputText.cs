using System.Globalization;
using OpenRouterSharp.Embeddings;

namespace OpenRouterSharp.Testing.Groups.Embeddings;

/// <summary>Reads the inputs of a request as texts.</summary>
internal static class InputText
{
    internal static IReadOnlyList<string> Of(EmbeddingInput input) => input switch
    {
        { Text: { } text } => [text],
        { Texts: { } texts } => texts,
        { Tokens: { } tokens } => [Of(tokens)],
        { TokenLists: { } lists } => [.. lists.Select(Of)],
        { Contents: { } contents } => [.. contents.Select(static content => content.Text)],
        _ => [],
    };

    private static string Of(IReadOnlyList<int> tokens) => string.Join(' ', tokens.Select(static token => token.ToString(CultureInfo.InvariantCulture)));
}
