using OpenRouterSharp.Calls;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Catalog;

/// <summary>Writes filters of models as query strings.</summary>
internal static class ModelQueryExtensions
{
    internal static Query ToQuery(ModelQuery? filter) => filter is null ? new Query() : new Query()
        .Add("q", filter.Search)
        .Add("category", filter.Category?.Value)
        .AddWords("supported_parameters", filter.SupportedParameters)
        .AddWords("input_modalities", filter.InputModalities)
        .AddWords("output_modalities", filter.OutputModalities)
        .Add("sort", filter.Sort?.Value)
        .Add("context", filter.MinContextLength)
        .Add("min_price", filter.MinPricePerMillion)
        .Add("max_price", filter.MaxPricePerMillion)
        .Add("min_output_price", filter.MinOutputPricePerMillion)
        .Add("max_output_price", filter.MaxOutputPricePerMillion)
        .Add("arch", filter.Family)
        .Add("model_authors", filter.Authors)
        .Add("providers", filter.Providers)
        .Add("distillable", filter.IsDistillable)
        .Add("zdr", filter.HasZeroDataRetention ? true : null)
        .Add("region", filter.Region)
        .Add("min_age_days", filter.MinAgeDays)
        .Add("max_age_days", filter.MaxAgeDays)
        .Add("min_intelligence_index", filter.MinIntelligenceIndex)
        .Add("max_intelligence_index", filter.MaxIntelligenceIndex)
        .Add("min_coding_index", filter.MinCodingIndex)
        .Add("max_coding_index", filter.MaxCodingIndex)
        .Add("min_agentic_index", filter.MinAgenticIndex)
        .Add("max_agentic_index", filter.MaxAgenticIndex)
        .Add("min_tool_success_rate", filter.MinToolSuccessRate)
        .Add("max_tool_success_rate", filter.MaxToolSuccessRate);

    /// <summary>Adds a comma-separated list; an empty one is omitted.</summary>
    internal static Query AddWords<T>(this Query query, string name, IReadOnlyList<T>? words)
        where T : struct, IOpenValue<T> => query.Add(name, words?.Select(static word => word.Value).ToArray());
}
