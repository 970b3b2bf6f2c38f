using System.Security.Cryptography;
using OpenRouterSharp.Calls;

namespace OpenRouterSharp.Files;

/// <summary>Makes the calls of the files endpoints.</summary>
internal sealed class FilesClient(ApiCaller api) : IFilesClient
{
    private const int BoundaryLength = 32;

    public IAsyncEnumerable<StoredFile> ListAsync(FileListOptions? filter = null, CallOptions? options = null, CancellationToken cancellationToken = default) => api.PagesAsync(
        FilesOperations.List,
        options,
        Paging.Cursor,
        position => FilesOperations.List.Call(options).With(Query(filter?.WorkspaceId).Add("limit", filter?.PageSize).Add("cursor", position.Cursor)),
        AnswerJson.ReadPage<StoredFile>,
        cancellationToken);

    public Task<StoredFile> UploadAsync(FileUpload upload, IProgress<long>? progress = null, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        api.CallAsync(
            FilesOperations.Upload.Call(options).With(Query(FileUpload.Checked(upload).WorkspaceId)) with { Body = Form(upload, progress) },
            AnswerJson.Read<StoredFile>,
            cancellationToken);

    public Task<StoredFile> GetAsync(string id, string? workspaceId = null, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        api.CallAsync(FilesOperations.Get.Call(options, id).With(Query(workspaceId)), AnswerJson.Read<StoredFile>, cancellationToken);

    public Task DeleteAsync(string id, string? workspaceId = null, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        api.CallAsync(FilesOperations.Delete.Call(options, id).With(Query(workspaceId)), cancellationToken);

    public Task<Stream> DownloadAsync(string id, string? workspaceId = null, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        AsStreamAsync(api.OpenAsync(FilesOperations.Download.Call(options, id).With(Query(workspaceId)), cancellationToken));

    private static async Task<Stream> AsStreamAsync(Task<AnswerStream> opening) => await opening.ConfigureAwait(false);

    private static Query Query(string? workspaceId) => new Query().Add("workspace_id", workspaceId);

    private static MultipartBody Form(FileUpload upload, IProgress<long>? progress) => new(
        [FormPart.File("file", upload.FileName, upload.MediaType, upload.Content)],
        $"openrouter-{RandomNumberGenerator.GetHexString(BoundaryLength, lowercase: true)}",
        progress);
}
