namespace OpenRouterSharp;

/// <summary>Validates the model selection.</summary>
internal static class ModelRules
{
    internal static void Check(ChatRequest request, IssueList issues)
    {
        if (request.Model is { } model && string.IsNullOrWhiteSpace(model.Value))
        {
            issues.Error(default, nameof(request.Model), "Model is empty; it must be the slug of a model, such as 'deepseek/deepseek-r1-0528'.", model.Value);
        }

        if (request.Preset is { } preset && string.IsNullOrWhiteSpace(preset))
        {
            issues.Error(default, nameof(request.Preset), "Preset is empty; it must be the slug of a preset.", preset);
        }

        if (request.Models is not { } models)
        {
            NameNone(request, issues);
            return;
        }

        for (var i = 0; i < models.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(models[i].Value))
            {
                issues.Error(new(nameof(request.Models), i), string.Empty, "A model is empty; it must be the slug of a model.", models[i].Value);
            }
        }

        if (models.Count == 0)
        {
            NameNone(request, issues);
        }
    }

    private static void NameNone(ChatRequest request, IssueList issues)
    {
        if (request.Model is null && request.Preset is null)
        {
            issues.Error(default, nameof(request.Model), "The request specifies no model: set Model, Models or Preset.");
        }
    }
}
