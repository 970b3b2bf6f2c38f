using OpenRouterSharp.Calls;

namespace OpenRouterSharp.Tests.Groups;

/// <summary>One operation of a group, as the contract describes it: what every group's shared tests ask of it.</summary>
/// <param name="Operation">The name of the operation.</param>
/// <param name="Key">The kind of key that the contract names.</param>
/// <param name="Repeat">The repeat class that the contract names.</param>
/// <param name="Request">The verb and the path below the endpoint that <paramref name="Call"/> asks for.</param>
/// <param name="Answer">A good answer, verbatim.</param>
/// <param name="Call">Makes the call, and reads a sequence to its end.</param>
internal sealed record GroupCall(
    string Operation, KeyKind Key, RepeatClass Repeat, string Request, string Answer, Func<OpenRouterClient, CallOptions?, CancellationToken, Task> Call)
{
    /// <summary>Gets a value indicating whether a body is of no interest, so that an empty one is no error.</summary>
    internal bool IsReceipt { get; init; }

    /// <summary>Gets a value indicating whether the answer is a file, which may be any bytes but an error.</summary>
    internal bool IsFile { get; init; }

    /// <summary>Gets a value indicating whether the body can be read only once, so that it is never sent again.</summary>
    internal bool IsOneShot { get; init; }

    /// <summary>Gets a value indicating whether a 404 leads to a second request, to another path.</summary>
    internal bool HasSecondPath { get; init; }

    /// <summary>Gets the secrets of the request and of <see cref="Answer"/> that no exception and no telemetry may show, besides the keys.</summary>
    internal IReadOnlyList<string> Secrets { get; init; } = [];

    /// <summary>Gets the call with an id of the caller's, and the path with <c>{id}</c> in its place; <see langword="null"/> if it takes none.</summary>
    internal (string Path, Func<OpenRouterClient, string, Task> Call)? WithId { get; init; }

    /// <summary>Gets the list over two pages; <see langword="null"/> if the answer is one value, or one page.</summary>
    internal GroupPages? Pages { get; init; }

    public override string ToString() => Operation;
}
