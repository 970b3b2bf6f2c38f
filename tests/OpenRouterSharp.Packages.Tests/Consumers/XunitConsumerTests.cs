using OpenRouterSharp.Packages.Tests.Tools;

namespace OpenRouterSharp.Packages.Tests.Consumers;

/// <summary>A fresh test project with the testing package, which brings the library and no ASP.NET Core.</summary>
public sealed class XunitConsumerTests(PackedPackages packages)
{
    [Fact]
    public async Task XunitProject_OnTheTestingPackage_PassesItsTest()
    {
        var consumer = Consumer.Write(
            packages,
            "FreshXunit",
            "<TargetFramework>net10.0</TargetFramework><IsTestProject>true</IsTestProject>",
            ["OpenRouterSharp.Testing", "Microsoft.NET.Test.Sdk", "xunit.v3", "xunit.runner.visualstudio"],
            """
            using OpenRouterSharp;
            using OpenRouterSharp.Testing;
            using Xunit;

            public class GreeterTests
            {
                [Fact]
                public async Task Greeter_ModelIsOverloaded_AsksAgain()
                {
                    var openRouter = new FakeOpenRouter(new FakeScript()
                        .ReplyError(503, "Overloaded.", retryAfter: TimeSpan.Zero)
                        .ReplyStream(stream => stream.KeepAlive().Reasoning("A greeting.").Text("Hel", "lo!").End()));
                    using var client = openRouter.CreateClient(options => options.Retry.MaxRetries = 1);

                    var answer = await client.Chat.StreamAsync(DeepSeekModels.R1, "Say hello.", TestContext.Current.CancellationToken).ToCompletionAsync(TestContext.Current.CancellationToken);

                    Assert.Equal("Hello!", answer.Text);
                    Assert.Equal(2, openRouter.Requests.Count);
                }
            }
            """);

        var output = await consumer.DotnetAsync("test", "--configuration", "Release");

        Assert.Contains("Passed:     1", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Microsoft.AspNetCore.App", await File.ReadAllTextAsync(consumer.RuntimeConfiguration("FreshXunit"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
