using OpenRouterSharp;

namespace WebChat;

/// <summary>What the configuration says of the chat (<c>Chat</c>).</summary>
public sealed class ChatSettings
{
    /// <summary>Gets the models that a visitor may choose. Any other is refused: the answers are on this server's bill.</summary>
    public IList<Choice> Models { get; } = [];

    /// <summary>A model that can be chosen.</summary>
    public sealed class Choice
    {
        public string Id { get; set; } = string.Empty;

        public string? Name { get; set; }
    }

    public bool Allows(ModelId model) => Models.Any(choice => choice.Id == model.Value);
}
