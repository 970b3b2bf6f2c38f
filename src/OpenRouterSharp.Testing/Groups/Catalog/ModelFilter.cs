using System.Globalization;
using OpenRouterSharp.Catalog;

namespace OpenRouterSharp.Testing.Groups.Catalog;

/// <summary>Applies the filters of a list of models: text, parameters, modalities, context and price. Other filters and the order are ignored.</summary>
internal static class ModelFilter
{
    private const decimal Million = 1_000_000m;

    internal static IEnumerable<ModelInfo> Apply(IEnumerable<ModelInfo> models, Dictionary<string, string> query) => models.Where(model =>
        Has(query, "q", text => $"{model.Id} {model.Name}".Contains(text, StringComparison.OrdinalIgnoreCase))
        && Has(query, "supported_parameters", text => text.Split(',').All(word => model.Supports(word)))
        && Has(query, "input_modalities", text => text.Split(',').All(word => model.AcceptsInput(word)))
        && Generates(model, query.GetValueOrDefault("output_modalities", Modality.Text.Value))
        && Has(query, "model_authors", text => text.Split(',').Contains(model.Id?.Author))
        && Has(query, "context", text => model.ContextLength >= Number(text))
        && Has(query, "min_price", text => model.Pricing?.Prompt * Million >= Number(text))
        && Has(query, "max_price", text => model.Pricing?.Prompt * Million <= Number(text))
        && Has(query, "min_output_price", text => model.Pricing?.Completion * Million >= Number(text))
        && Has(query, "max_output_price", text => model.Pricing?.Completion * Million <= Number(text)));

    // A test's model can leave its modalities out.
    private static bool Generates(ModelInfo model, string words) =>
        words == "all" || model.Architecture?.OutputModalities is null || words.Split(',').Any(word => model.GeneratesOutput(word));

    private static bool Has(Dictionary<string, string> query, string name, Func<string, bool> fits) => !query.TryGetValue(name, out var text) || fits(text);

    private static decimal? Number(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
