namespace OpenRouterSharp;

/// <summary>Represents how a host that does not separate a model's thinking marks it in the text.</summary>
public sealed record ThinkTagOptions
{
    /// <summary>The default of <see cref="TagName"/>.</summary>
    public const string DefaultTagName = "think";

    /// <summary>Gets the name of the tag around the thinking, compared without regard to case.</summary>
    /// <value>Default: <c>think</c>.</value>
    /// <exception cref="ArgumentException">The name is empty, or holds white space, <c>&lt;</c>, <c>&gt;</c> or <c>/</c>.</exception>
    public string TagName { get; init => field = Checked(value, nameof(TagName)); } = DefaultTagName;

    /// <summary>Gets a value indicating whether the text begins inside the tag: the host's template opens it, and only the closing tag arrives.</summary>
    /// <value>Default: <see langword="false"/>. Where it is <see langword="true"/>, a text without a closing tag is all thinking.</value>
    public bool StartsInside { get; init; }

    private static string Checked(string name, string parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name, parameter);
        return name.AsSpan().IndexOfAny("<>/") < 0 && !name.Any(char.IsWhiteSpace)
            ? name
            : throw new ArgumentException($"'{name}' is not the name of a tag.", parameter);
    }
}
