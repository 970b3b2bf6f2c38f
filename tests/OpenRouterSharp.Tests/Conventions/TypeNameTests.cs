using System.ComponentModel;
using System.Reflection;
using System.Text.RegularExpressions;
using OpenRouterSharp.Tests.Conventions.Layers;

namespace OpenRouterSharp.Tests.Conventions;

public sealed partial class TypeNameTests
{
    private static readonly IReadOnlyList<Type> _publicTypes =
        [.. Library.TestingAssemblies.Prepend(Library.Assembly).SelectMany(static assembly => assembly.GetExportedTypes()).Where(Library.IsWritten)];

    // Users import both namespaces.
    private static readonly HashSet<string> _takenNames = typeof(Microsoft.Extensions.AI.ChatMessage).Assembly.GetExportedTypes()
        .Where(static type => type.Namespace?.StartsWith("Microsoft.Extensions.AI", StringComparison.Ordinal) == true)
        .Select(SimpleName)
        .ToHashSet(StringComparer.Ordinal);

    [Fact]
    public void PublicTypes_ShareNoNameWithMicrosoftExtensionsAI() => Assert.DoesNotContain(_publicTypes, static type => _takenNames.Contains(SimpleName(type)));

    [Theory]
    [InlineData("ChatMessage")]
    [InlineData("ChatOptions")]
    [InlineData("TextContent")]
    [InlineData("Embedding")]
    public void TakenNames_HaveTheNamesThatWeAvoid(string name) => Assert.Contains(name, _takenNames);

    [Fact]
    public void Types_HaveNamesThatSayWhatTheyAre() =>
        Assert.DoesNotContain(
            Library.Types.Concat(Library.TestingAssemblies.SelectMany(static assembly => assembly.GetTypes()).Where(Library.IsWritten)),
            static type => SaysNothing().IsMatch(SimpleName(type)));

    [Theory]
    [InlineData("JsonUtils", true)]
    [InlineData("StreamHelper", true)]
    [InlineData("HelperStream", true)]
    [InlineData("ClientManager", true)]
    [InlineData("CommonTypes", true)]
    [InlineData("BaseMessage", true)]
    [InlineData("MessageBase", true)]
    [InlineData("ChatClientImpl", true)]
    [InlineData("UsageDto", true)]
    [InlineData("Baseline", false)]
    [InlineData("ImplicitCache", false)]
    [InlineData("Message", false)]
    public void SaysNothing_OfAName_IsWhatItShouldBe(string name, bool expected) => Assert.Equal(expected, SaysNothing().IsMatch(name));

    [Fact]
    public void PublicTypes_LiveInTheNamespacesThatUsersImport() => Assert.Empty(_publicTypes.Where(static type => !IsHome(type)).Select(static type => type.FullName));

    [Fact]
    public void PublicTypes_AreSealedOrAbstract() => Assert.Empty(_publicTypes.Where(IsOpenClass).Select(static type => type.FullName));

    [Fact]
    public void Rules_OfATypeThatBreaksThem_SayNo() => Assert.Equivalent(
        new { IsHome = false, IsOpenClass = true },
        new { IsHome = IsHome(typeof(Offender)), IsOpenClass = IsOpenClass(typeof(Offender)) });

    private static bool IsOpenClass(Type type) => type is { IsClass: true, IsSealed: false, IsAbstract: false };

    private static bool IsHome(Type type) => type.Namespace switch
    {
        "OpenRouterSharp" => type.Assembly == Library.Assembly,
        "OpenRouterSharp.Plugins" or "OpenRouterSharp.ServerTools" or "OpenRouterSharp.Budgets" => type.Assembly == Library.Assembly,
        { } home when LayerChart.Groups.Any(group => home == $"OpenRouterSharp.{group}") => type.Assembly == Library.Assembly,
        "OpenRouterSharp.Testing" => Library.TestingAssemblies.Contains(type.Assembly),
        "OpenRouterSharp.Json" => (type.DeclaringType ?? type).GetCustomAttribute<EditorBrowsableAttribute>() is { State: EditorBrowsableState.Never },
        "Microsoft.Extensions.DependencyInjection" or "Microsoft.Extensions.AI" => type is { IsAbstract: true, IsSealed: true },
        _ => false,
    };

    private static string SimpleName(Type type) => type.Name.Split('`')[0];

    [GeneratedRegex("Util(s|ity|ities)|Helper|Manager|Common|^Base[A-Z]|Base$|Impl$|D(to|TO)$")]
    private static partial Regex SaysNothing();

    private class Offender;
}
