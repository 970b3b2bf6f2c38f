namespace OpenRouterSharp.WireMock.Tests.Server;

/// <summary>The mappings and bodies beside the tests.</summary>
internal static class StubFiles
{
    internal static string Mapping(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Mappings", name + ".json"));

    internal static string Body(string name) => File.ReadAllText(BodyPath(name));

    internal static string BodyPath(string name) => Path.Combine(AppContext.BaseDirectory, "Bodies", name);
}
