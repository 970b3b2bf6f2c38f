namespace OpenRouterSharp.Catalog.Validation;

/// <summary>Validates that a model accepts and generates the modalities of a request.</summary>
internal static class ModalityRules
{
    internal static void Check(ChatRequest request, ModelInfo model, IssueList issues)
    {
        if (model.Architecture?.InputModalities is { Count: > 0 } inputs)
        {
            CheckParts(request, model, inputs, issues);
        }

        if (model.Architecture?.OutputModalities is not { Count: > 0 } outputs)
        {
            return;
        }

        for (var i = 0; i < (request.Modalities?.Count ?? 0); i++)
        {
            if (!outputs.Contains(request.Modalities![i]))
            {
                issues.Advice(new(nameof(request.Modalities), i), string.Empty, $"The model '{model}' generates no {request.Modalities[i]}.", request.Modalities[i].Value);
            }
        }
    }

    // One issue for each modality, at its first part.
    private static void CheckParts(ChatRequest request, ModelInfo model, IReadOnlyList<Modality> accepted, IssueList issues)
    {
        HashSet<Modality>? reported = null;
        for (var i = 0; i < request.Messages.Count; i++)
        {
            var parts = request.Messages[i]?.AnyContent?.Parts;
            for (var j = 0; j < (parts?.Count ?? 0); j++)
            {
                if (ModalityOf(parts![j]) is { } modality && !accepted.Contains(modality) && (reported ??= []).Add(modality))
                {
                    issues.Advice(new Place(nameof(request.Messages), i).In(nameof(UserMessage.Content), j), string.Empty, $"The model '{model}' accepts no {modality}.", model.Id?.Value);
                }
            }
        }
    }

    // The service converts files to text for models that do not accept them.
    private static Modality? ModalityOf(ContentPart? part) => part switch
    {
        ImagePart => (Modality?)Modality.Image,
        AudioPart => Modality.Audio,
        VideoPart => Modality.Video,
        _ => null,
    };
}
