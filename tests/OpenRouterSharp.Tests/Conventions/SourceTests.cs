using System.Text.RegularExpressions;

namespace OpenRouterSharp.Tests.Conventions;

/// <summary>Layers import one way, and files stay small.</summary>
public sealed partial class SourceTests
{
    private const int LineLimit = 300;

    // A layer may import only what stands before it.
    private static readonly string[][] Layers =
    [
        ["Primitives", "Json"],
        ["Errors"],
        ["Chat", "Routing", "Plugins", "Catalog", "Account", "Answers"],
        ["Serialization"],
        ["Failures"],
        ["Options"],
        ["Timeouts"],
        ["Diagnostics"],
        ["Http"],
        ["Calls"],
        ["Sse"],
        ["Streaming"],
        ["clients"],
        ["OpenRouterClient"],
        ["DependencyInjection", "ExtensionsAI"],
    ];

    [Fact]
    public void Imports_OfALayer_PointOneWay() =>
        Assert.Empty(Library.Sources("OpenRouterSharp").SelectMany(static source => Violations(source.Path, source.Lines)));

    [Fact]
    public void Folders_OfTheLibrary_AllBelongToALayer() =>
        Assert.DoesNotContain(Library.Sources("OpenRouterSharp"), static source => Rank(LayerOf(source.Path)) < 0);

    [Theory]
    [InlineData("Chat/Messages/Message.cs", "using OpenRouterSharp.Serialization;", true)]
    [InlineData("Chat/Messages/Message.cs", "using OpenRouterSharp.Primitives;", false)]
    [InlineData("Chat/Messages/Message.cs", "    var context = Serialization.OpenRouterJsonContext.Default;", true)]
    [InlineData("Chat/Messages/Message.cs", "    // See Http.RequestFactory.", false)]
    [InlineData("Chat/Messages/Message.cs", "using System.Text.Json.Serialization;", false)]
    [InlineData("Chat/ChatCompletionsClient.cs", "using OpenRouterSharp.Streaming;", false)]
    [InlineData("Chat/Streaming/MessageDelta.cs", "using OpenRouterSharp.Streaming;", true)]
    [InlineData("Http/ErrorReader.cs", "using OpenRouterSharp.Streaming;", true)]
    [InlineData("Http/ErrorReader.cs", "using OpenRouterSharp.Diagnostics;", false)]
    [InlineData("Http/ErrorReader.cs", "using static OpenRouterSharp.Calls.RetryDelay;", true)]
    [InlineData("Chat/Reading/ChunkReader.cs", "using OpenRouterSharp.Http;", false)]
    [InlineData("Http/HttpSender.cs", "using OpenRouterSharp.Calls;", true)]
    [InlineData("Serialization/OpenRouterJson.cs", "using OpenRouterSharp.Diagnostics;", true)]
    [InlineData("DependencyInjection/Registration.cs", "using OpenRouterSharp.Diagnostics;", true)]
    [InlineData("DependencyInjection/Registration.cs", "using OpenRouterSharp.Http;", false)]
    [InlineData("OpenRouterClient.cs", "using OpenRouterSharp.Http;", false)]
    [InlineData("Primitives/RawJson.cs", "using OpenRouterSharp.Primitives;", false)]
    public void Violations_OfAnImport_AreFound(string path, string line, bool expected) => Assert.Equal(expected, Violations(path, [line]).Any());

    [Theory]
    [InlineData("OpenRouterSharp")]
    [InlineData("OpenRouterSharp.Testing")]
    [InlineData("OpenRouterSharp.Testing.Server")]
    public void Files_OfAPackage_StaySmall(string package) =>
        Assert.Empty(Library.Sources(package).Where(static source => source.Lines.Length > LineLimit).Select(static source => $"{source.Path}: {source.Lines.Length} lines"));

    [Fact]
    public void Exceptions_OfTheLibrary_AreMadeInOneFolder() => Assert.Empty(Library.Sources("OpenRouterSharp")
        .Where(static source => !source.Path.StartsWith("Failures/", StringComparison.Ordinal) && source.Lines.Any(static line => line.Contains("new OpenRouterException(", StringComparison.Ordinal)))
        .Select(static source => source.Path));

    private static IEnumerable<string> Violations(string path, IEnumerable<string> lines)
    {
        var own = LayerOf(path);
        return lines.Where(static line => !Comment().IsMatch(line))
            .SelectMany(static line => Import().Matches(line))
            .Select(static match => match.Groups["layer"].Value)
            .Where(layer => layer != own && !MayImport(own, layer))
            .Distinct()
            .Select(layer => $"{path} ({own}) imports {layer}");
    }

    private static bool MayImport(string own, string other) =>
        Rank(other) < Rank(own) && (other != "Diagnostics" || own != "DependencyInjection");

    private static int Rank(string layer) => Array.FindIndex(Layers, names => names.Contains(layer));

    // The clients stand beside the data that they serve: right in the concept's folder, named for what they are.
    private static string LayerOf(string path)
    {
        var parts = path.Split('/');
        return parts switch
        {
            [_] => "OpenRouterClient",
            ["Chat", _] or ["Chat", "Reading" or "Sending" or "Telemetry", _] => "clients",
            ["Account" or "Catalog" or "Routing" or "Plugins", var file] when file.Contains("Client", StringComparison.Ordinal) => "clients",
            _ => parts[0],
        };
    }

    [GeneratedRegex(@"^\s*//")]
    private static partial Regex Comment();

    [GeneratedRegex(@"(\bOpenRouterSharp\.|(?<![\w.""])(?=\w+\.[A-Z]\w*))(?<layer>Primitives|Serialization|Failures|Diagnostics|Timeouts|Http|Calls|Sse|Streaming|DependencyInjection|ExtensionsAI)\b")]
    private static partial Regex Import();
}
