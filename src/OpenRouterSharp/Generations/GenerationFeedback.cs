using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Generations;

/// <summary>Represents feedback on a generation.</summary>
[JsonConverter(typeof(WireConverter<GenerationFeedback>))]
public sealed record GenerationFeedback : IWire<GenerationFeedback>
{
    private const int MaxCommentLength = 1000;

    /// <summary>Initializes a new instance of the <see cref="GenerationFeedback"/> class.</summary>
    /// <param name="generationId">The generation ID.</param>
    /// <param name="category">The category.</param>
    /// <exception cref="ArgumentException">The ID or the category is empty.</exception>
    public GenerationFeedback(string generationId, FeedbackCategory category)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(generationId);
        ArgumentException.ThrowIfNullOrEmpty(category.Value, nameof(category));
        GenerationId = generationId;
        Category = category;
    }

    // Deserialization sets the members.
    private GenerationFeedback()
    {
    }

    /// <summary>Gets the generation ID.</summary>
    public string? GenerationId { get; }

    /// <summary>Gets the category.</summary>
    public FeedbackCategory? Category { get; }

    /// <summary>Gets the comment.</summary>
    /// <value>At most 1,000 characters.</value>
    /// <exception cref="ArgumentException">The comment has more than 1,000 characters.</exception>
    public string? Comment
    {
        get;
        init => field = value is null or { Length: <= MaxCommentLength }
            ? value
            : throw new ArgumentException($"A comment has at most {MaxCommentLength} characters; this one has {value.Length}.", nameof(Comment));
    }

    /// <summary>Gets or sets the fields that this type does not declare, kept and sent unchanged.</summary>
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    internal static GenerationFeedback Checked(GenerationFeedback feedback, [CallerArgumentExpression(nameof(feedback))] string? parameter = null)
    {
        ArgumentNullException.ThrowIfNull(feedback, parameter);
        return string.IsNullOrWhiteSpace(feedback.GenerationId) || string.IsNullOrEmpty(feedback.Category?.Value)
            ? throw new ArgumentException("The feedback needs a generation ID and a category.", parameter)
            : feedback;
    }

    // A comment that the property would reject is kept raw.
    private GenerationFeedback(ref WireReader json)
    {
        var outer = json.Begin();
        while (json.NextMember())
        {
            if (json.Is("generation_id"u8)) GenerationId = json.String();
            else if (json.Is("category"u8)) Category = json.Word<FeedbackCategory>();
            else if (json.Is("comment"u8) && IsShort(json)) Comment = json.String();
            else json.Keep();
        }

        AdditionalProperties = json.End(outer);
    }

    private static bool IsShort(WireReader ahead) => !ahead.IsString || ahead.Text().Length <= MaxCommentLength;

    static GenerationFeedback? IWire<GenerationFeedback>.Read(ref WireReader json) => json.IsObject ? new(ref json) : null;

    void IWire.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Member("generation_id"u8, GenerationId);
        json.Member("category"u8, Category?.Value);
        json.Member("comment"u8, Comment);
        json.Rest(AdditionalProperties);
        json.WriteEndObject();
    }
}
