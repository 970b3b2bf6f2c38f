namespace OpenRouterSharp.StructuredOutput;

/// <summary>Holds a value as far as its JSON has been generated. The value is read anew only if the closed JSON differs from what was read before.</summary>
internal sealed class PartialValue<T>(TypedJson<T> json)
{
    private readonly PartialJson _text = new();

    internal T? Value { get; private set; }

    internal bool HasValue { get; private set; }

    /// <summary>Adds the next piece of the output.</summary>
    internal void Add(string? piece)
    {
        if (!string.IsNullOrEmpty(piece) && _text.Append(piece) && _text.TryRead(json, out var value))
        {
            Value = value;
            HasValue = true;
        }
    }
}
