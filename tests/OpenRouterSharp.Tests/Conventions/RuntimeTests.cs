using System.Reflection;
using System.Runtime.Versioning;

namespace OpenRouterSharp.Tests.Conventions;

/// <summary>The tests of a framework's build run on that framework's own runtime, not on a later one.</summary>
public sealed class RuntimeTests
{
    [Fact]
    public void Runtime_OfTheseTests_IsTheOneTheyWereBuiltFor()
    {
        var framework = new FrameworkName(Assembly.GetExecutingAssembly().GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName);

        Assert.Equal(framework.Version.Major, Environment.Version.Major);
    }

    [Fact]
    public void Library_UnderTest_IsTheBuildForThisFramework() => Assert.Equal(
        Assembly.GetExecutingAssembly().GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName,
        typeof(OpenRouterClient).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName);
}
