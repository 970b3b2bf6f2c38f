using System.Globalization;

namespace OpenRouterSharp;

/// <summary>Validates the other options of a request (wire contract 1.2 and 1.3).</summary>
internal static class OptionRules
{
    private const int MaxIdLength = 256;
    private const int MaxBroadcastUserLength = 128;
    private const int MaxNotes = 16;
    private const int MaxNoteKeyLength = 64;
    private const int MaxNoteLength = 512;

    internal static void Check(ChatRequest request, IssueList issues)
    {
        issues.Length(default, nameof(request.SessionId), request.SessionId, MaxIdLength);
        issues.Length(default, nameof(request.User), request.User, MaxIdLength);
        if (request.User is { Length: > MaxBroadcastUserLength and <= MaxIdLength } user)
        {
            issues.Advice(
                default,
                nameof(request.User),
                string.Create(CultureInfo.InvariantCulture, $"User has {user.Length} characters; observability tools accept at most {MaxBroadcastUserLength}."),
                user);
        }

        if (request.Metadata is { } notes)
        {
            CheckNotes(notes, issues);
        }

        if (request.Modalities is not null || request.Audio is not null)
        {
            CheckAudio(request, issues);
        }

        if (request.WebSearchOptions is { } web)
        {
            issues.Count(new(nameof(request.WebSearchOptions)), nameof(WebSearchOptions.MaxResults), web.MaxResults, 1);
        }

        XSearchRules.Check(request.XSearchFilter, default, issues, nameof(request.XSearchFilter));
    }

    private static void CheckNotes(IReadOnlyDictionary<string, string> notes, IssueList issues)
    {
        const string Member = nameof(ChatRequest.Metadata);
        if (notes.Count > MaxNotes)
        {
            issues.Error(default, Member, string.Create(CultureInfo.InvariantCulture, $"Metadata can contain at most {MaxNotes} pairs; it contains {notes.Count}."));
        }

        foreach (var (key, note) in notes)
        {
            if (key.Length is 0 or > MaxNoteKeyLength || key.AsSpan().ContainsAny('[', ']'))
            {
                issues.Error(default, Member, string.Create(CultureInfo.InvariantCulture, $"A Metadata key must have 1 to {MaxNoteKeyLength} characters and contain no square brackets."), key);
            }

            if (note is null or { Length: > MaxNoteLength })
            {
                issues.Error(default, Member, string.Create(CultureInfo.InvariantCulture, $"A Metadata value must be a string of at most {MaxNoteLength} characters."), note);
            }
        }
    }

    private static void CheckAudio(ChatRequest request, IssueList issues)
    {
        var speaks = false;
        for (var i = 0; i < (request.Modalities?.Count ?? 0) && !speaks; i++)
        {
            speaks = request.Modalities![i] == Modality.Audio;
        }

        if (request.Audio is not null && !speaks)
        {
            issues.Advice(default, nameof(request.Audio), "Audio has no effect without 'audio' in Modalities.");
        }

        // Only the call knows whether it streams, unless the request was read from JSON that specifies it.
        if (speaks && (request.Audio is null || request.Stream is false))
        {
            issues.Advice(default, nameof(request.Modalities), "Speech output requires Audio with a voice and a format, and StreamAsync: it is available only when streaming.");
        }
    }
}
