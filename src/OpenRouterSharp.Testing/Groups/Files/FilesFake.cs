using System.Globalization;
using System.Text.Json.Nodes;
using OpenRouterSharp.Files;
using OpenRouterSharp.Testing.Replies;

namespace OpenRouterSharp.Testing.Groups.Files;

/// <summary>
/// Simulates the files endpoints: files are uploaded, listed and deleted. At the start there is one that the service created, which is the only one that
/// can be downloaded.
/// </summary>
internal sealed class FilesFake : IFakeGroup
{
    private const int DefaultPageSize = 100;
    private const int MaxPageSize = 1000;

    private readonly object _lock = new();
    private readonly List<(StoredFile File, byte[] Content)> _files;
    private int _uploaded;

    public FilesFake()
    {
        var report = "model,cost\ndeepseek/deepseek-r1,0.015\n"u8.ToArray();
        _files = [(Of("or_file_fake_report", "report.csv", "text/csv", report, DateTimeOffset.FromUnixTimeSeconds(FakeScript.DefaultCreated)) with { Downloadable = true }, report)];
        Routes =
        [
            new("GET", "/api/v1/files", List),
            new("POST", "/api/v1/files", Upload),
            new("GET", "/api/v1/files/{id}", call => WithFile(call, static (stored, _) => Reply(stored.File))),
            new("DELETE", "/api/v1/files/{id}", call => WithFile(call, Delete)),
            new("GET", "/api/v1/files/{id}/content", call => WithFile(call, static (stored, _) => stored.File.Downloadable == true
                ? FakeReply.Bytes(stored.Content, stored.File.MimeType!)
                : FakeReply.Error(400, "File is not downloadable", ErrorKind.InvalidRequest))),
        ];
    }

    public IReadOnlyList<FakeRoute> Routes { get; }

    private FakeReply List(FakeCall call)
    {
        var query = QueryText.Parse(call.Request.Query);
        if (!int.TryParse(query.GetValueOrDefault("limit", $"{DefaultPageSize}"), NumberStyles.None, CultureInfo.InvariantCulture, out var limit) || limit is < 1 or > MaxPageSize)
        {
            return FakeReply.Error(400, "limit: expected 1 to 1000", ErrorKind.InvalidRequest);
        }

        if (!int.TryParse(query.GetValueOrDefault("cursor", "0"), NumberStyles.None, CultureInfo.InvariantCulture, out var start))
        {
            return FakeReply.Error(400, "cursor: invalid", ErrorKind.InvalidRequest);
        }

        lock (_lock)
        {
            var page = _files.Skip(start).Take(limit).Select(static stored => stored.File).ToList();
            var hasMore = start + page.Count < _files.Count;
            return JsonAnswer.Of(new JsonObject
            {
                ["data"] = new JsonArray([.. page.Select(WireJson.Node)]),
                ["first_id"] = page.Count > 0 ? page[0].Id : null,
                ["last_id"] = page.Count > 0 ? page[^1].Id : null,
                ["has_more"] = hasMore,
                ["cursor"] = hasMore ? (start + page.Count).ToString(CultureInfo.InvariantCulture) : null,
            });
        }
    }

    private FakeReply Upload(FakeCall call)
    {
        if (FormFile.Read(call.Request) is not { } form)
        {
            return FakeReply.Error(400, "file: required", ErrorKind.InvalidRequest);
        }

        if (form.Content.Length == 0)
        {
            return FakeReply.Error(400, "File is empty", ErrorKind.InvalidRequest);
        }

        if (ContentType.Of(form.Content) is not { } type)
        {
            return FakeReply.Error(400, "Unsupported file type", ErrorKind.InvalidRequest);
        }

        lock (_lock)
        {
            var file = Of(string.Create(CultureInfo.InvariantCulture, $"or_file_fake_{++_uploaded:D6}"), form.Name, type, form.Content, call.Request.Time);
            _files.Add((file, form.Content));
            return Reply(file);
        }
    }

    private FakeReply Delete((StoredFile File, byte[] Content) stored, FakeCall call)
    {
        _files.Remove(stored);
        return JsonAnswer.Of(new JsonObject { ["id"] = stored.File.Id, ["type"] = "file_deleted" });
    }

    private FakeReply WithFile(FakeCall call, Func<(StoredFile File, byte[] Content), FakeCall, FakeReply> answer)
    {
        lock (_lock)
        {
            var index = _files.FindIndex(stored => stored.File.Id == call["id"]);
            return index >= 0 ? answer(_files[index], call) : FakeReply.Error(404, "File not found", ErrorKind.NotFound);
        }
    }

    private static FakeReply Reply(StoredFile file) => JsonAnswer.Of(WireJson.Node(file));

    private static StoredFile Of(string id, string name, string type, byte[] content, DateTimeOffset created) => new()
    {
        Id = id,
        Type = "file",
        FileName = name,
        MimeType = type,
        SizeBytes = content.Length,
        CreatedAt = created,
        Downloadable = false,
    };
}
