using System.Globalization;
using System.Text.Json.Nodes;
using OpenRouterSharp.Catalog;

namespace OpenRouterSharp.Testing.Groups.Catalog;

/// <summary>Reads the paging parameters, and creates pages.</summary>
internal static class ModelPage
{
    private const int MaxLimit = 1000;

    internal static bool TryRead(Dictionary<string, string> query, out int offset, out int? limit)
    {
        limit = null;
        if (!int.TryParse(query.GetValueOrDefault("offset", "0"), NumberStyles.None, CultureInfo.InvariantCulture, out offset))
        {
            return false;
        }

        if (!query.TryGetValue("limit", out var text))
        {
            return true;
        }

        var isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        limit = number;
        return isNumber && number is >= 1 and <= MaxLimit;
    }

    internal static JsonObject Of(IReadOnlyList<ModelInfo> models, int offset, int total) => new()
    {
        ["data"] = new JsonArray([.. models.Select(CatalogJson.Of)]),
        ["total_count"] = total,
        ["links"] = new JsonObject { ["next"] = offset + models.Count < total ? $"/api/v1/models?offset={(offset + models.Count).ToString(CultureInfo.InvariantCulture)}" : null },
    };
}
