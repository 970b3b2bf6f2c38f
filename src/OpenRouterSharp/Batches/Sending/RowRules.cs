using System.Text.Json;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Batches.Sending;

/// <summary>Checks the requests of a batch before they are sent: what the service is known to refuse would otherwise fail hours later.</summary>
internal static class RowRules
{
    private const int ShortId = 64;
    private const string Body = nameof(BatchRequest.Body);

    /// <summary>Throws if a request cannot be part of a batch.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="request">The request.</param>
    /// <param name="ids">The IDs of the run.</param>
    /// <exception cref="ArgumentException">The request is invalid, or its ID occurs twice.</exception>
    internal static void Check(BatchSubmission batch, BatchRequest? request, RowIds ids)
    {
        if (request is null)
        {
            throw RowError.Of("A batch cannot contain null as a request.");
        }

        try
        {
            Issues(batch, request).ThrowIfErrors();
        }
        catch (ArgumentException e)
        {
            throw RowError.Of($"The request '{HeaderText.Printable(request.CustomId)}' cannot be part of the batch: {e.Message}", e);
        }

        if (!ids.Add(request.CustomId))
        {
            throw RowError.Of($"The ID '{HeaderText.Printable(request.CustomId)}' occurs twice: results are found by it.");
        }
    }

    /// <summary>Collects the errors and the advice.</summary>
    internal static IssueList Issues(BatchSubmission batch, BatchRequest request)
    {
        var issues = request.Body is { } chat ? RequestRules.Check(chat.Model is null ? chat with { Model = batch.Model } : chat) : new IssueList();
        CheckId(request.CustomId, issues);
        if (request.Body is { } body)
        {
            CheckChat(batch, body, issues);
        }
        else if (request.Json is { } json)
        {
            CheckJson(batch, json, issues);
        }
        else
        {
            issues.Missing(default, Body, "A request of a batch needs a body.");
        }

        return issues;
    }

    private static void CheckId(string id, IssueList issues)
    {
        if (id.Length == 0 || id.Any(char.IsControl))
        {
            issues.Error(default, nameof(BatchRequest.CustomId), "The custom ID must not be empty or contain control characters.", id);
        }
        else if (id.Length > ShortId || !id.All(static character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_'))
        {
            issues.Advice(default, nameof(BatchRequest.CustomId), "Some providers accept only IDs of up to 64 letters, digits, hyphens and underscores.", id);
        }
    }

    private static void CheckChat(BatchSubmission batch, ChatRequest body, IssueList issues)
    {
        var place = new Place(Body);
        CheckModel(batch, body.Model?.Value, issues);
        if (batch.SentEndpoint == BatchEndpoint.Embeddings)
        {
            issues.Error(place, string.Empty, "The batch is for embeddings: pass the body of such a request as JSON.");
        }

        if (body.Stream == true)
        {
            issues.Error(place, "Stream", "A request of a batch cannot be streamed.");
        }

        if (body.Modalities?.Any(static modality => modality != Modality.Text) == true || body.Audio is not null)
        {
            issues.Error(place, nameof(body.Modalities), "A batch has no output but text.");
        }

        for (var i = 0; i < body.Messages.Count; i++)
        {
            if (body.Messages[i]?.AnyContent?.Parts is { } parts)
            {
                CheckParts(parts, place.In(nameof(body.Messages), i), issues);
            }
        }
    }

    private static void CheckParts(IReadOnlyList<ContentPart> parts, in Place place, IssueList issues)
    {
        foreach (var part in parts)
        {
            if (part is AudioPart or VideoPart)
            {
                issues.Error(place, nameof(UserMessage.Content), $"A batch takes no {part.Type} part.");
            }
            else if (UrlOf(part) is { } url && url.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            {
                issues.Error(place, nameof(UserMessage.Content), "A batch takes no data URLs or Base64 data: use a public URL.");
            }
            else if (part is FilePart { File.FileData: { } data } && !Uri.TryCreate(data, UriKind.Absolute, out _))
            {
                issues.Error(place, nameof(UserMessage.Content), "A batch takes files only by a public URL.");
            }
        }
    }

    private static string? UrlOf(ContentPart part) => part switch
    {
        ImagePart image => image.ImageUrl?.Url,
        FilePart file => file.File?.FileData,
        _ => null,
    };

    private static void CheckJson(BatchSubmission batch, JsonElement body, IssueList issues)
    {
        var place = new Place(Body);
        CheckModel(batch, RawJson.StringOf(body, "model"), issues);
        if (RawJson.MemberOf(body, "stream") is { ValueKind: JsonValueKind.True })
        {
            issues.Error(place, "Stream", "A request of a batch cannot be streamed.");
        }

        foreach (var member in (ReadOnlySpan<string>)["provider", "input_type"])
        {
            if (batch.SentEndpoint == BatchEndpoint.Embeddings && RawJson.MemberOf(body, member) is { ValueKind: not JsonValueKind.Null })
            {
                issues.Error(place, member, $"An embeddings request of a batch cannot have '{member}'.");
            }
        }
    }

    private static void CheckModel(BatchSubmission batch, string? model, IssueList issues)
    {
        if (!string.IsNullOrEmpty(model) && model != batch.Model.Value)
        {
            issues.Error(new Place(Body), nameof(ChatRequest.Model), $"The model must be empty or the batch's, {HeaderText.Printable(batch.Model.Value)}.", model);
        }
    }
}
