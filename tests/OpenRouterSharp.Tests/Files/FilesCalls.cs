using OpenRouterSharp.Calls;
using OpenRouterSharp.Files;
using OpenRouterSharp.Tests.Groups;

namespace OpenRouterSharp.Tests.Files;

/// <summary>The operations of files, for the tests that all groups share.</summary>
internal static class FilesCalls
{
    internal static IReadOnlyList<GroupCall> All { get; } =
    [
        new("files.list", KeyKind.Ordinary, RepeatClass.Safe, "GET files?workspace_id=..%2Fkeys", """{"data":[]}""", static (client, options, token) =>
            client.Files.ListAsync(new FileListOptions { WorkspaceId = "../keys" }, options, token).ToListAsync(CancellationToken.None).AsTask()),
        new("files.upload", KeyKind.Ordinary, RepeatClass.Never, "POST files", """{"id":"f"}""", static (client, options, token) =>
            client.Files.UploadAsync(new FileUpload(new MemoryStream("hello"u8.ToArray()), "a.txt"), progress: null, options, token)),
        new("files.get", KeyKind.Ordinary, RepeatClass.Safe, "GET files/f", """{"id":"f"}""", static (client, options, token) =>
            client.Files.GetAsync("f", workspaceId: null, options, token))
        {
            WithId = ("files/{id}", static (client, id) => client.Files.GetAsync(id)),
        },
        new("files.delete", KeyKind.Ordinary, RepeatClass.Refused, "DELETE files/f?workspace_id=w", """{"id":"f","type":"file_deleted"}""", static (client, options, token) =>
            client.Files.DeleteAsync("f", "w", options, token))
        {
            IsReceipt = true,
            WithId = ("files/{id}", static (client, id) => client.Files.DeleteAsync(id)),
        },
        new("files.download", KeyKind.Ordinary, RepeatClass.Safe, "GET files/f/content", """{"a":"file"}""", static (client, options, token) =>
            ReadAsync(client.Files.DownloadAsync("f", workspaceId: null, options, token)))
        {
            IsFile = true,
            WithId = ("files/{id}/content", static (client, id) => client.Files.DownloadAsync(id)),
        },
    ];

    private static async Task ReadAsync(Task<Stream> download)
    {
        await using var file = await download;
        await file.CopyToAsync(Stream.Null);
    }
}
