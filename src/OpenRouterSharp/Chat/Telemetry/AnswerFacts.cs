namespace OpenRouterSharp.Diagnostics;

/// <summary>What an answer says about itself, whole or chunk by chunk: everything but its content.</summary>
internal sealed class AnswerFacts
{
    private const int MaxChoices = 128;

    private readonly List<string> _finishReasons = [];
    private readonly List<string> _nativeFinishReasons = [];

    internal string? Id { get; private set; }

    internal string? Model { get; private set; }

    internal string? Provider { get; private set; }

    internal Usage? Usage { get; private set; }

    internal ServiceTier? ServiceTier { get; private set; }

    internal RouterMetadata? Router { get; private set; }

    internal ResponseInfo? Info { get; private set; }

    internal string? GenerationId => Info?.GenerationId ?? Id;

    internal string? FinishReason => _finishReasons is [var first, ..] ? first : null;

    internal string[]? FinishReasons => Words(_finishReasons);

    internal string[]? NativeFinishReasons => Words(_nativeFinishReasons);

    internal void Take(ChatCompletion completion)
    {
        Take(completion.Id, completion.Model, completion.Provider, completion.Usage, completion.ServiceTier, completion.RouterMetadata, completion.ResponseInfo);
        var choices = completion.Choices;
        for (var i = 0; i < choices.Count; i++)
        {
            Finish(choices[i].Index ?? i, choices[i].FinishReason, choices[i].NativeFinishReason);
        }
    }

    internal void Take(ChatCompletionChunk chunk)
    {
        Take(chunk.Id, chunk.Model, chunk.Provider, chunk.Usage, chunk.ServiceTier, chunk.RouterMetadata, chunk.ResponseInfo);
        var choices = chunk.Choices;
        for (var i = 0; i < choices.Count; i++)
        {
            Finish(choices[i].Index ?? i, choices[i].FinishReason, choices[i].NativeFinishReason);
        }
    }

    private void Take(string? id, string? model, string? provider, Usage? usage, ServiceTier? serviceTier, RouterMetadata? router, ResponseInfo? info)
    {
        Id = id ?? Id;
        Model = model ?? Model;
        Provider = provider ?? Provider;
        Usage = usage ?? Usage;
        ServiceTier = serviceTier ?? ServiceTier;
        Router = router ?? Router;
        Info = info ?? Info;
    }

    private void Finish(int index, FinishReason? reason, string? native)
    {
        if (reason is { Value.Length: > 0 } known)
        {
            Set(_finishReasons, index, known.Value);
        }

        if (native is { Length: > 0 })
        {
            Set(_nativeFinishReasons, index, native);
        }
    }

    // A choice's place is its index; one that is out of all reason is left out.
    private static void Set(List<string> words, int index, string word)
    {
        if (index is < 0 or >= MaxChoices)
        {
            return;
        }

        while (words.Count <= index)
        {
            words.Add(string.Empty);
        }

        words[index] = word;
    }

    private static string[]? Words(List<string> words) => words.Count == 0 ? null : [.. words];
}
