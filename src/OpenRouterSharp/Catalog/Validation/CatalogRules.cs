namespace OpenRouterSharp.Catalog.Validation;

/// <summary>Validates a request against the models that it names.</summary>
internal static class CatalogRules
{
    internal static void Check(ChatRequest request, ModelCatalog catalog, IssueList issues)
    {
        if (request.Model is { } model)
        {
            Check(request, model, catalog, default, nameof(request.Model), issues);
        }

        for (var i = 0; i < (request.Models?.Count ?? 0); i++)
        {
            Check(request, request.Models![i], catalog, new(nameof(request.Models), i), string.Empty, issues);
        }
    }

    private static void Check(ChatRequest request, ModelId id, ModelCatalog catalog, in Place place, string member, IssueList issues)
    {
        // Other rules report an empty ID; a preset alone names no model.
        if (id.BaseName.Length == 0)
        {
            return;
        }

        if (catalog.Find(id) is not { } model)
        {
            issues.Advice(place, member, $"The model '{IssueList.Bounded(id.Value)}' is not in the catalog.", id.Value);
            return;
        }

        if (model.ExpirationDate is { } end)
        {
            issues.Advice(place, member, $"The model '{model}' may be removed after {end:yyyy-MM-dd}.", id.Value);
        }

        ParameterRules.Check(request, model, issues);
        ModalityRules.Check(request, model, issues);
        LimitRules.Check(request, model, issues);
        ReasoningSupportRules.Check(request, model, issues);
    }
}
