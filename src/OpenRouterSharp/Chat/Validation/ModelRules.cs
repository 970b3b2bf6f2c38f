using System.Globalization;

namespace OpenRouterSharp;

/// <summary>Validates the model selection.</summary>
internal static class ModelRules
{
    private const string Prefix = "openrouter/";

    internal static void Check(ChatRequest request, IssueList issues)
    {
        if (request.Model is { } model && string.IsNullOrWhiteSpace(model.Value))
        {
            issues.Error(default, nameof(request.Model), "Model is empty; it must be the slug of a model, such as 'deepseek/deepseek-r1-0528'.", model.Value);
        }
        else
        {
            CheckId(request.Model?.Value, default, nameof(request.Model), issues);
        }

        if (request.Preset is { } preset)
        {
            CheckPreset(preset, issues);
        }

        if (request.Models is { } models)
        {
            CheckModels(models, issues);
        }

        if (request.Models is null or { Count: 0 })
        {
            NameNone(request, issues);
        }
    }

    private static void CheckPreset(string preset, IssueList issues)
    {
        const string Member = nameof(ChatRequest.Preset);
        if (string.IsNullOrWhiteSpace(preset))
        {
            issues.Error(default, Member, "Preset is empty; it must be the slug of a preset.", preset);
        }
        else
        {
            CheckId(preset, default, Member, issues);
        }
    }

    private static void CheckModels(IReadOnlyList<ModelId> models, IssueList issues)
    {
        const string Member = nameof(ChatRequest.Models);
        for (var i = 0; i < models.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(models[i].Value))
            {
                issues.Error(new(Member, i), string.Empty, "A model is empty; it must be the slug of a model.", models[i].Value);
            }
            else
            {
                CheckId(models[i].Value, new(Member, i), string.Empty, issues);
            }
        }
    }

    // An ID read from a file or a variable may keep its line break, which no error of the service shows.
    private static void CheckId(string? id, in Place place, string member, IssueList issues)
    {
        if (id is null)
        {
            return;
        }

        if (char.IsWhiteSpace(id[0]) || char.IsWhiteSpace(id[^1]) || HasControl(id) || id.Contains(' ', StringComparison.Ordinal) || id.StartsWith(Prefix, StringComparison.Ordinal))
        {
            ReportId(id, place, member, issues);
        }
    }

    private static void ReportId(string id, in Place place, string member, IssueList issues)
    {
        if (char.IsWhiteSpace(id[0]) || char.IsWhiteSpace(id[^1]) || HasControl(id))
        {
            issues.Error(place, member, $"'{IssueList.Bounded(id)}' has white space around it or a control character in it, which no id has: trim it.", id);
        }
        else if (id.Contains(' ', StringComparison.Ordinal))
        {
            issues.Advice(place, member, $"'{IssueList.Bounded(id)}' has a space in it, which no id of the service has.", id);
        }
        else if (id.StartsWith(Prefix, StringComparison.Ordinal) && new ModelId(id).BaseName.IndexOf('/', Prefix.Length) > 0)
        {
            issues.Advice(place, member, $"'{IssueList.Bounded(id)}' begins with '{Prefix}', as other clients write it; the service itself calls the "
                + $"model '{IssueList.Bounded(id[Prefix.Length..])}'.", id);
        }
    }

    private static bool HasControl(string id)
    {
        foreach (var letter in id)
        {
            // A byte order mark, too, can be at the start of a file.
            if (char.IsControl(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.Format)
            {
                return true;
            }
        }

        return false;
    }

    private static void NameNone(ChatRequest request, IssueList issues)
    {
        if (request.Model is null && request.Preset is null)
        {
            issues.Error(default, nameof(request.Model), "The request specifies no model: set Model, Models or Preset.");
        }
    }
}
