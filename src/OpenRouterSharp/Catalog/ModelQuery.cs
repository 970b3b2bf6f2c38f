using System.Numerics;

namespace OpenRouterSharp.Catalog;

/// <summary>Represents the filter and the order of a list of models. The service applies it; nothing that is not set is sent.</summary>
public sealed record ModelQuery
{
    /// <summary>Initializes a new instance of the <see cref="ModelQuery"/> class.</summary>
    public ModelQuery()
    {
    }

    /// <summary>Gets the text that the name or the ID contains (<c>q</c>).</summary>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public string? Search { get; init => field = Checked(value, nameof(Search)); }

    /// <summary>Gets the use case.</summary>
    public ModelCategory? Category { get; init; }

    /// <summary>Gets the request parameters that a model supports, all of them.</summary>
    public IReadOnlyList<ModelParameter>? SupportedParameters { get; init; }

    /// <summary>Gets the modalities that a model accepts.</summary>
    public IReadOnlyList<Modality>? InputModalities { get; init; }

    /// <summary>Gets the modalities, of which a model generates at least one, or <c>all</c>.</summary>
    /// <value>Default: text.</value>
    public IReadOnlyList<Modality>? OutputModalities { get; init; }

    /// <summary>Gets the order.</summary>
    /// <value>Default: the service's own.</value>
    public ModelSort? Sort { get; init; }

    /// <summary>Gets the minimum context length (<c>context</c>).</summary>
    /// <value>Tokens, at least 1.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public long? MinContextLength { get; init => field = Checked(value, 1, null, nameof(MinContextLength)); }

    /// <summary>Gets the minimum prompt price (<c>min_price</c>).</summary>
    /// <value>US dollars per million tokens, at least 0.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public decimal? MinPricePerMillion { get; init => field = Checked(value, 0, null, nameof(MinPricePerMillion)); }

    /// <summary>Gets the maximum prompt price (<c>max_price</c>).</summary>
    /// <value>US dollars per million tokens, at least 0.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public decimal? MaxPricePerMillion { get; init => field = Checked(value, 0, null, nameof(MaxPricePerMillion)); }

    /// <summary>Gets the minimum completion price (<c>min_output_price</c>).</summary>
    /// <value>US dollars per million tokens, at least 0.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public decimal? MinOutputPricePerMillion { get; init => field = Checked(value, 0, null, nameof(MinOutputPricePerMillion)); }

    /// <summary>Gets the maximum completion price (<c>max_output_price</c>).</summary>
    /// <value>US dollars per million tokens, at least 0.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public decimal? MaxOutputPricePerMillion { get; init => field = Checked(value, 0, null, nameof(MaxOutputPricePerMillion)); }

    /// <summary>Gets the family of the model, such as <c>Claude</c> (<c>arch</c>).</summary>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public string? Family { get; init => field = Checked(value, nameof(Family)); }

    /// <summary>Gets the authors, one of which created the model (<c>model_authors</c>).</summary>
    public IReadOnlyList<string>? Authors { get; init; }

    /// <summary>Gets the providers, one of which serves the model.</summary>
    public IReadOnlyList<string>? Providers { get; init; }

    /// <summary>Gets a value indicating whether the output may be used to train other models (<c>distillable</c>).</summary>
    public bool? IsDistillable { get; init; }

    /// <summary>Gets a value indicating whether to list only models with an endpoint that retains no data (<c>zdr</c>).</summary>
    /// <value>Default: <see langword="false"/>.</value>
    public bool HasZeroDataRetention { get; init; }

    /// <summary>Gets the region that serves the model: <c>eu</c> or <c>us</c>.</summary>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public string? Region { get; init => field = Checked(value, nameof(Region)); }

    /// <summary>Gets the minimum age of the model.</summary>
    /// <value>Days, at least 0.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int? MinAgeDays { get; init => field = Checked(value, 0, null, nameof(MinAgeDays)); }

    /// <summary>Gets the maximum age of the model.</summary>
    /// <value>Days, at least 0.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int? MaxAgeDays { get; init => field = Checked(value, 0, null, nameof(MaxAgeDays)); }

    /// <summary>Gets the minimum intelligence index of Artificial Analysis.</summary>
    /// <value>At least 0.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public decimal? MinIntelligenceIndex { get; init => field = Checked(value, 0, null, nameof(MinIntelligenceIndex)); }

    /// <summary>Gets the maximum intelligence index of Artificial Analysis.</summary>
    /// <value>At least 0.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public decimal? MaxIntelligenceIndex { get; init => field = Checked(value, 0, null, nameof(MaxIntelligenceIndex)); }

    /// <summary>Gets the minimum coding index of Artificial Analysis.</summary>
    /// <value>At least 0.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public decimal? MinCodingIndex { get; init => field = Checked(value, 0, null, nameof(MinCodingIndex)); }

    /// <summary>Gets the maximum coding index of Artificial Analysis.</summary>
    /// <value>At least 0.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public decimal? MaxCodingIndex { get; init => field = Checked(value, 0, null, nameof(MaxCodingIndex)); }

    /// <summary>Gets the minimum agentic index of Artificial Analysis.</summary>
    /// <value>At least 0.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public decimal? MinAgenticIndex { get; init => field = Checked(value, 0, null, nameof(MinAgenticIndex)); }

    /// <summary>Gets the maximum agentic index of Artificial Analysis.</summary>
    /// <value>At least 0.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public decimal? MaxAgenticIndex { get; init => field = Checked(value, 0, null, nameof(MaxAgenticIndex)); }

    /// <summary>Gets the minimum share of tool calls that succeed.</summary>
    /// <value>A fraction, 0 to 1.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public decimal? MinToolSuccessRate { get; init => field = Checked(value, 0, 1, nameof(MinToolSuccessRate)); }

    /// <summary>Gets the maximum share of tool calls that succeed.</summary>
    /// <value>A fraction, 0 to 1.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public decimal? MaxToolSuccessRate { get; init => field = Checked(value, 0, 1, nameof(MaxToolSuccessRate)); }

    /// <summary>Gets the number of models per request (<c>limit</c>), 1 to 1,000.</summary>
    /// <value>Default: <see langword="null"/>, the whole list in one response.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int? PageSize { get; init => field = ModelPaging.Checked(value, nameof(PageSize)); }

    private static string? Checked(string? text, string name) =>
        text is null || !string.IsNullOrWhiteSpace(text) ? text : throw new ArgumentException($"{name} must not be empty; null does not filter.", name);

    private static T? Checked<T>(T? value, int min, int? max, string name)
        where T : struct, INumber<T>
    {
        if (value is not { } number || (number >= T.CreateChecked(min) && !(max is { } limit && number > T.CreateChecked(limit))))
        {
            return value;
        }

        throw new ArgumentOutOfRangeException(name, value, max is null ? $"{name} must be at least {min}." : $"{name} must be {min} to {max}.");
    }
}
