namespace OpenRouterSharp.Catalog;

/// <summary>Represents the filter of the models that the account may use.</summary>
public sealed record UserModelQuery
{
    /// <summary>Initializes a new instance of the <see cref="UserModelQuery"/> class.</summary>
    public UserModelQuery()
    {
    }

    /// <summary>Gets the modalities, of which a model generates at least one (<c>output_modalities</c>), or <c>all</c>.</summary>
    /// <value>Default: text.</value>
    public IReadOnlyList<Modality>? OutputModalities { get; init; }

    /// <summary>Gets the number of models per request (<c>limit</c>), 1 to 1,000.</summary>
    /// <value>Default: <see langword="null"/>, the whole list in one response.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int? PageSize { get; init => field = ModelPaging.Checked(value, nameof(PageSize)); }
}
