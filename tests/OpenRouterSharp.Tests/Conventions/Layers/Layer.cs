namespace OpenRouterSharp.Tests.Conventions.Layers;

/// <summary>Where a file stands in the chart.</summary>
/// <param name="Rank">The number of the step, from the left.</param>
/// <param name="Step">The name of the step's part.</param>
/// <param name="Folder">The folder of the file.</param>
/// <param name="Group">The group of endpoints that the folder belongs to.</param>
internal sealed record Layer(int Rank, string Step, string Folder, string? Group)
{
    public override string ToString() => Group is null ? Step : $"{Folder}, {Step}";
}
