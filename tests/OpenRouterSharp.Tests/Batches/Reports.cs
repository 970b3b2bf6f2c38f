namespace OpenRouterSharp.Tests.Batches;

/// <summary>Keeps what is reported, at once and in order.</summary>
internal sealed class Reports<T> : IProgress<T>
{
    internal List<T> Items { get; } = [];

    internal Action? Reported { get; init; }

    public void Report(T value)
    {
        Items.Add(value);
        Reported?.Invoke();
    }
}
