using System.Text.Json.Nodes;
using OpenRouterSharp.Keys;

namespace OpenRouterSharp.Testing.Groups.Keys;

/// <summary>Simulates the keys endpoints: the keys of an account are created, listed, changed and deleted.</summary>
internal sealed class KeysFake : IFakeGroup
{
    private const int PageLength = 100;

    private readonly object _lock = new();
    private readonly List<ApiKey> _keys = [];
    private int _created;

    public KeysFake() => Routes =
    [
        new("GET", "/api/v1/keys", List),
        new("POST", "/api/v1/keys", Create),
        new("GET", "/api/v1/keys/{hash}", call => WithKey(call, static (key, _) => KeyAnswer.Of(key))),
        new("PATCH", "/api/v1/keys/{hash}", call => WithKey(call, Update)),
        new("DELETE", "/api/v1/keys/{hash}", call => WithKey(call, Delete)),
    ];

    public IReadOnlyList<FakeRoute> Routes { get; }

    private FakeReply List(FakeCall call)
    {
        var query = QueryText.Parse(call.Request.Query);
        var all = query.GetValueOrDefault("include_disabled") == "true";
        var workspace = query.GetValueOrDefault("workspace_id");
        if (!int.TryParse(query.GetValueOrDefault("offset", "0"), out var offset) || offset < 0)
        {
            return FakeReply.Error(400, "offset: expected a whole number of at least 0", ErrorKind.InvalidRequest);
        }

        lock (_lock)
        {
            var page = _keys.Where(key => (all || key.Disabled != true) && (workspace is null || key.WorkspaceId == workspace)).Skip(offset).Take(PageLength);
            return KeyAnswer.Of(page);
        }
    }

    private FakeReply Create(FakeCall call)
    {
        if (KeyBody.Read<KeyCreation>(call.Request.Body) is not { Name.Length: > 0 } creation)
        {
            return FakeReply.Error(400, "name: required", ErrorKind.InvalidRequest);
        }

        if (KeyBody.HasTimeOfAnotherZone(call.Request.Body))
        {
            return FakeReply.Error(400, "expires_at: must be UTC", ErrorKind.InvalidRequest);
        }

        lock (_lock)
        {
            var created = NewKey.Of(creation, ++_created, call.Request.Time);
            _keys.Add(created.Key!);
            return KeyAnswer.Of(created);
        }
    }

    private FakeReply WithKey(FakeCall call, Func<ApiKey, FakeCall, FakeReply> answer)
    {
        lock (_lock)
        {
            return _keys.Find(key => key.Hash == call["hash"]) is { } key ? answer(key, call) : FakeReply.Error(404, "API key not found", ErrorKind.NotFound);
        }
    }

    private FakeReply Update(ApiKey key, FakeCall call)
    {
        if (KeyBody.Read<KeyUpdate>(call.Request.Body) is not { } update || update == new KeyUpdate { AdditionalProperties = update.AdditionalProperties })
        {
            return FakeReply.Error(400, "The body has no accepted member", ErrorKind.InvalidRequest);
        }

        var updated = NewKey.With(key, update, call.Request.Time);
        _keys[_keys.IndexOf(key)] = updated;
        return KeyAnswer.Of(updated);
    }

    private FakeReply Delete(ApiKey key, FakeCall call)
    {
        _keys.Remove(key);
        return JsonAnswer.Of(new JsonObject { ["deleted"] = true });
    }
}
