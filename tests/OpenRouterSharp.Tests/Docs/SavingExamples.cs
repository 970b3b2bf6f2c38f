using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRouterSharp.Tests.Docs;

/// <summary>The examples of docs/saving-conversations.md: each region stands there letter by letter, and runs here.</summary>
public sealed class SavingExamples
{
    [Fact]
    public void SaveAndGoOn()
    {
        var request = new ChatRequest(DeepSeekModels.R1_0528, Message.User("What is 17 * 3?"), Message.Assistant("51"));

        #region saving: write
        var saved = JsonSerializer.Serialize(new SavedChat("c1", [.. request.Messages]), SavedJson.Default.SavedChat);
        #endregion

        #region saving: read
        var chat = JsonSerializer.Deserialize(saved, SavedJson.Default.SavedChat)!;
        request = request with { Messages = [.. chat.Messages, Message.User("And twice that?")] };
        #endregion

        Assert.Equal(["What is 17 * 3?", "51", "And twice that?"], request.Messages.Select(static message => message.ToString()));
    }
}

#region saving: context
internal sealed record SavedChat(string Id, List<Message> Messages);

[JsonSerializable(typeof(SavedChat))]
internal sealed partial class SavedJson : JsonSerializerContext;
#endregion
