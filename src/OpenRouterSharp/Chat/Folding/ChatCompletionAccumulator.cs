using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp;

/// <summary>
/// Accumulates the chunks of a stream into the completion that a non-streaming call returns. An instance handles one stream and is not
/// thread-safe.
/// </summary>
public sealed class ChatCompletionAccumulator
{
    private readonly SortedDictionary<int, ChoiceAccumulator> _choices = [];
    private string? _id;
    private long? _created;
    private string? _model;
    private string? _provider;
    private Usage? _usage;
    private ServiceTier? _serviceTier;
    private string? _systemFingerprint;
    private RouterMetadata? _routerMetadata;
    private ApiError? _error;
    private string? _userId;
    private ResponseInfo? _responseInfo;
    private Dictionary<string, JsonElement>? _fields;

    /// <summary>Adds the next chunk of the stream.</summary>
    /// <param name="chunk">The chunk.</param>
    public void Add(ChatCompletionChunk chunk)
    {
        ArgumentNullException.ThrowIfNull(chunk);

        // The model may change in the last chunk, after a router or a fallback: the last model named generated the completion.
        _id = KeptFields.Last(_id, chunk.Id);
        _model = KeptFields.Last(_model, chunk.Head.Model);
        _provider = KeptFields.Last(_provider, chunk.Provider);
        _systemFingerprint = KeptFields.Last(_systemFingerprint, chunk.SystemFingerprint);
        _userId = KeptFields.Last(_userId, chunk.UserId);
        _created ??= chunk.Created;
        _usage = UsageFold.Latest.Of(_usage, chunk.Usage);
        _serviceTier = chunk.ServiceTier ?? _serviceTier;
        _routerMetadata = chunk.RouterMetadata ?? _routerMetadata;
        _error = chunk.Error ?? _error;
        _responseInfo = chunk.ResponseInfo ?? _responseInfo;
        KeptFields.Merge(ref _fields, chunk.Extras.AdditionalProperties);
        if (chunk.Debug is { } debug)
        {
            (_fields ??= [])["debug"] = debug;
        }

        if (chunk.Shape is { IsPlain: true } shape && chunk.OwnText is { Length: > 0 } text)
        {
            ChoiceAt(shape.Index ?? 0).Add(shape, text);
            return;
        }

        var choices = chunk.Choices;
        for (var i = 0; i < choices.Count; i++)
        {
            ChoiceAt(choices[i].Index ?? i).Add(choices[i]);
        }
    }

    /// <summary>Returns the completion accumulated so far. It is a snapshot: further chunks can be added and do not change it.</summary>
    /// <returns>The completion. Undeclared fields are in its additional properties, the debug echo as <c>debug</c>.</returns>
    public ChatCompletion ToCompletion()
    {
        var choices = new ChatChoice[_choices.Count];
        var count = 0;
        foreach (var (index, choice) in _choices)
        {
            choices[count++] = choice.ToChoice(index);
        }

        return new ChatCompletion
        {
            Id = _id,
            Object = "chat.completion",
            Created = _created,
            Model = _model is { } model ? new(model) : null,
            Provider = _provider,
            Choices = choices,
            Usage = _usage,
            ServiceTier = _serviceTier,
            SystemFingerprint = _systemFingerprint,
            RouterMetadata = _routerMetadata,
            Error = _error,
            UserId = _userId,
            ResponseInfo = _responseInfo?.Settled(),
            AdditionalProperties = Rest(),
        };
    }

    // The object type and the choices are always written.
    private Dictionary<string, JsonElement>? Rest() => _fields is null ? null : KeptFields.CopyBeside(
        _fields,
        ("object", _choices),
        ("choices", _choices),
        ("usage", _usage),
        ("id", _id),
        ("created", _created),
        ("model", _model),
        ("provider", _provider),
        ("service_tier", _serviceTier),
        ("system_fingerprint", _systemFingerprint),
        ("openrouter_metadata", _routerMetadata),
        ("error", _error),
        ("user_id", _userId));

    private ChoiceAccumulator ChoiceAt(int index)
    {
        if (!_choices.TryGetValue(index, out var choice))
        {
            choice = new ChoiceAccumulator();
            _choices.Add(index, choice);
        }

        return choice;
    }
}
