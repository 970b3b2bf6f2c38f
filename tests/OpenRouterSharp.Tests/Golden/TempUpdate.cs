using OpenRouterSharp.Tests.Conventions;

namespace OpenRouterSharp.Tests.Golden;
public sealed class TempUpdate
{
    [Fact]
    public void Update()
    {
        var folder = Path.Combine(Library.Root, "tests", "OpenRouterSharp.Tests", "Fixtures", "Golden");
        foreach (var type in GoldenType.All)
        {
            var file = Path.Combine(folder, type.Name + ".txt");
            File.WriteAllText(file, GoldenCase.Format(GoldenCase.Parse(File.ReadAllText(file)).Select(g => type.Read(g.Input)).ToList()));
        }
    }
}
