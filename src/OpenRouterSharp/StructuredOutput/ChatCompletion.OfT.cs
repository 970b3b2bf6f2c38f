namespace OpenRouterSharp;

/// <summary>Represents a completion whose text is the JSON of a value.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed record ChatCompletion<T>
{
    /// <summary>Initializes a new instance of the <see cref="ChatCompletion{T}"/> class, as tests of calling code also do.</summary>
    /// <param name="value">The value.</param>
    /// <param name="completion">The completion that contains it.</param>
    public ChatCompletion(T value, ChatCompletion completion)
    {
        ArgumentNullException.ThrowIfNull(completion);
        Value = value;
        Completion = completion;
    }

    /// <summary>Gets the value. It is never <see langword="null"/>: a completion without a value is an <see cref="OpenRouterException"/>.</summary>
    public T Value { get; init; }

    /// <summary>Gets the completion that contains the value.</summary>
    public ChatCompletion Completion { get; init; }

    /// <summary>Gets the invalid completions that were sent back for correction, oldest first. See <see cref="StructuredOutputOptions.MaxCorrections"/>.</summary>
    public IReadOnlyList<ChatCompletion> Rejected { get; init; } = [];

    /// <summary>Gets the token usage and cost of all calls that the value took: the sum over <see cref="Rejected"/> and <see cref="Completion"/>.</summary>
    /// <value><see langword="null"/> if no response reported its usage.</value>
    public Usage? Usage
    {
        get
        {
            Usage? sum = null;
            for (var i = 0; i < Rejected.Count; i++)
            {
                sum = UsageFold.Sum.Of(sum, Rejected[i].Usage);
            }

            return UsageFold.Sum.Of(sum, Completion.Usage);
        }
    }

    /// <summary>Returns the JSON text of the value.</summary>
    /// <returns>The text of the completion.</returns>
    public override string ToString() => Completion.ToString();
}
