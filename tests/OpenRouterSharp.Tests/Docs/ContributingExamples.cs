using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Calls;
using OpenRouterSharp.Json;
using OpenRouterSharp.Tests.Calls;
using OpenRouterSharp.Tests.Support;

namespace OpenRouterSharp.Tests.Docs;

/// <summary>The examples of CONTRIBUTING.md: a type and an endpoint in small, which are compiled and run.</summary>
public sealed class ContributingExamples
{
    [Fact]
    public void Field_ThatWasAdded_IsReadAndWritten()
    {
        var notice = JsonSerializer.Deserialize<Notice>("""{"id":"n1","ends_at":"2026-01-02T03:04:05Z"}""")!;

        Assert.Equal("""{"id":"n1","ends_at":"2026-01-02T03:04:05Z"}""", JsonSerializer.Serialize(notice));
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), notice.EndsAt);
    }

    [Fact]
    public async Task Endpoint_ThatWasAdded_IsCalled()
    {
        var handler = StubHandler.Json("""{"data":{"id":"n1"}}""");

        var notice = await new NoticesClient(Widgets.Api(handler)).GetAsync("n1");

        Assert.Equal(("n1", "https://openrouter.ai/api/v1/notices/n1"), (notice.Id, handler.Requests[0].Message.RequestUri!.AbsoluteUri));
    }
}

#region field
/// <summary>Represents a notice of the service.</summary>
[JsonConverter(typeof(WireConverter<Notice>))]
public sealed record Notice : IWire<Notice>
{
    /// <summary>Initializes a new instance of the <see cref="Notice"/> class.</summary>
    public Notice()
    {
    }

    /// <summary>Gets the id.</summary>
    public string? Id { get; init; }

    /// <summary>Gets when the notice ends.</summary>
    public DateTimeOffset? EndsAt { get; init; } // 1. the field

    /// <summary>Gets or sets the fields that have no member here, kept as they are.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private Notice(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("id"u8)) Id = json.String();
            else if (json.Is("ends_at"u8)) EndsAt = json.Time(); // 2. read
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    static Notice? IWire<Notice>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("id"u8, Id);
        json.Member("ends_at"u8, EndsAt); // 3. written
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
#endregion

#region endpoint interface
/// <summary>Represents the notices of the service.</summary>
public interface INoticesClient
{
    /// <summary>Gets a notice.</summary>
    /// <param name="id">The id.</param>
    /// <param name="options">The settings of the call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The notice.</returns>
    Task<Notice> GetAsync(string id, CallOptions? options = null, CancellationToken cancellationToken = default);
}
#endregion

#region endpoint operation
/// <summary>The operations of notices.</summary>
internal static class NoticesOperations
{
    internal static readonly Operation Get = new("notices.get", HttpMethod.Get, "notices/{id}", KeyKind.Ordinary, RepeatClass.Safe, AnswerKind.Data);
}
#endregion

#region endpoint client
/// <summary>Makes the calls of notices.</summary>
internal sealed class NoticesClient(ApiCaller api) : INoticesClient
{
    public Task<Notice> GetAsync(string id, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        api.CallAsync(NoticesOperations.Get.Call(options, id), AnswerJson.Read<Notice>, cancellationToken);
}
#endregion
