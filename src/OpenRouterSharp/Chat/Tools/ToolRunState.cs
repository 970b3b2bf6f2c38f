using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>
/// Represents a tool run that waits for decisions, to store as JSON and to resume in this process or another. It contains the conversation, but no
/// API key and no function: the functions and options are passed again.
/// </summary>
/// <remarks>Serialize it with <see cref="OpenRouterJson.Options"/>, or with an application's own source-generated context.</remarks>
[JsonConverter(typeof(WireConverter<ToolRunState>))]
public sealed record ToolRunState : IWire<ToolRunState>
{
    /// <summary>The version of the format that this library writes, and the newest that it reads.</summary>
    public const int CurrentVersion = 1;

    /// <summary>Initializes a new instance of the <see cref="ToolRunState"/> class.</summary>
    public ToolRunState()
    {
    }

    /// <summary>Gets the version of the format. Reading a newer one throws a <see cref="JsonException"/> that says so.</summary>
    public int Version { get; private init; } = CurrentVersion;

    /// <summary>Gets the request that <see cref="Answer"/> answers.</summary>
    public ChatRequest? Request { get; init; }

    /// <summary>Gets the completion with the pending calls.</summary>
    public ChatCompletion? Answer { get; init; }

    /// <summary>Gets the results of the calls of <see cref="Answer"/> that are not pending.</summary>
    public IReadOnlyList<ToolMessage> Results { get => field ?? []; init; }

    /// <summary>Gets the calls that wait for a decision.</summary>
    public IReadOnlyList<ToolCall> PendingCalls { get => field ?? []; init; }

    /// <summary>Gets the usage and cost of the run so far.</summary>
    public Usage? Usage { get; init; }

    /// <summary>Gets the number of the pending step.</summary>
    public int? Step { get; init; }

    /// <summary>Gets or sets the fields that this type does not declare, kept unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    private ToolRunState(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("version"u8)) Version = json.Int32() ?? CurrentVersion;
            else if (json.Is("step"u8)) Step = json.Int32();
            else if (json.Is("request"u8)) Request = json.Value<ChatRequest>();
            else if (json.Is("answer"u8)) Answer = json.Value<ChatCompletion>();
            else if (json.Is("results"u8)) Results = json.List<ToolMessage>()!;
            else if (json.Is("pending_calls"u8)) PendingCalls = json.List<ToolCall>()!;
            else if (json.Is("usage"u8)) Usage = json.Value<Usage>();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
        if (Version > CurrentVersion)
        {
            throw new JsonException(string.Create(
                CultureInfo.InvariantCulture,
                $"The state of the tool run has version {Version}, and this version of OpenRouterSharp reads versions up to {CurrentVersion}: a newer one wrote it."));
        }
    }

    static ToolRunState? IWire<ToolRunState>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("version"u8, Version);
        json.Member("step"u8, Step);
        json.Member("request"u8, Request);
        json.Member("answer"u8, Answer);
        json.Member("results"u8, Results, isSent: true);
        json.Member("pending_calls"u8, PendingCalls, isSent: true);
        json.Member("usage"u8, Usage);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
