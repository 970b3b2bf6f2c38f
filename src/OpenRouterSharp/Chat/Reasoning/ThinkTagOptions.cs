namespace OpenRouterSharp;

/// <summary>Represents the markup that separates reasoning from text for providers that send both as text.</summary>
public sealed record ThinkTagOptions
{
    /// <summary>The default of <see cref="TagName"/>.</summary>
    public const string DefaultTagName = "think";

    /// <summary>Gets the name of the tag around the reasoning; not case-sensitive.</summary>
    /// <value>Default: <c>think</c>.</value>
    /// <exception cref="ArgumentException">The name is empty, or contains white space, <c>&lt;</c>, <c>&gt;</c> or <c>/</c>.</exception>
    public string TagName { get; init => field = Checked(value, nameof(TagName)); } = DefaultTagName;

    /// <summary>Gets a value indicating whether the text begins inside the tag, because the provider's template opens it and only the closing tag arrives.</summary>
    /// <value>Default: <see langword="false"/>. If <see langword="true"/>, a text without a closing tag is entirely reasoning.</value>
    public bool StartsInside { get; init; }

    private static string Checked(string name, string parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name, parameter);
        return name.AsSpan().IndexOfAny("<>/") < 0 && !name.Any(char.IsWhiteSpace)
            ? name
            : throw new ArgumentException($"'{name}' is not a valid tag name.", parameter);
    }
}
