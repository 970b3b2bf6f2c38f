using OpenRouterSharp.Calls;

namespace OpenRouterSharp.Tests.Groups;

/// <summary>A call of a group as data: how it is made, what it sends, and what the contract says of it.</summary>
/// <param name="Name">The name of the operation.</param>
/// <param name="Key">The key that it takes.</param>
/// <param name="Repeat">After which failures it is sent again.</param>
/// <param name="Sent">The request: method, address below the endpoint, and body.</param>
/// <param name="Answer">A successful response.</param>
/// <param name="Make">Makes the call.</param>
internal sealed record AccountCall(string Name, KeyKind Key, RepeatClass Repeat, string Sent, string Answer, Func<OpenRouterClient, CallOptions?, CancellationToken, Task> Make)
{
    internal Task MakeAsync(OpenRouterClient client, CallOptions? options = null, CancellationToken cancellationToken = default) => Make(client, options, cancellationToken);
}
