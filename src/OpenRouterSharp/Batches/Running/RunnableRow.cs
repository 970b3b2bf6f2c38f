using System.Buffers.Binary;
using System.Security.Cryptography;
using OpenRouterSharp.Batches.Sending;
using OpenRouterSharp.Chat.Sending;

namespace OpenRouterSharp.Batches.Running;

/// <summary>Represents a request that was checked, with the hash of what is sent for it.</summary>
internal sealed record RunnableRow(string CustomId, ChatRequest Request, UInt128 Hash)
{
    /// <summary>Checks a request.</summary>
    /// <exception cref="ArgumentException">The request is invalid, or its ID occurs twice.</exception>
    internal static RunnableRow Of(BatchRequest? request, BatchRunnerOptions options, RowIds ids)
    {
        if (request is null)
        {
            throw RowError.Of("A run cannot contain null as a request.");
        }

        var id = HeaderText.Printable(request.CustomId);
        if (request.CustomId.Length == 0 || request.Body is not { } body)
        {
            throw RowError.Of($"The request '{id}' needs an ID and a chat request: only those run in process.");
        }

        var sent = body.Model is null && body.Preset is null && options.Model is { } model ? body with { Model = model } : body;
        try
        {
            sent.ThrowIfInvalid();
        }
        catch (ArgumentException e)
        {
            throw RowError.Of($"The request '{id}' is invalid: {e.Message}", e);
        }

        return ids.Add(request.CustomId)
            ? new RunnableRow(request.CustomId, sent, HashOf(sent))
            : throw RowError.Of($"The ID '{id}' occurs twice: results are found by it.");
    }

    private static UInt128 HashOf(ChatRequest request)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(RequestSerializer.Serialize(request, stream: false).Span, hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }
}
