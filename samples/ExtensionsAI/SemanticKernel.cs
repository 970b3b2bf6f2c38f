using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using OpenRouterSharp;

namespace ExtensionsAI;

/// <summary>Semantic Kernel with this library in the place of its OpenAI connector: a plugin, and OpenRouter's own parameters.</summary>
internal static class SemanticKernel
{
    internal static async Task RunAsync(OpenRouterClient client, ModelId model, CancellationToken cancellationToken)
    {
        var kernel = new Kernel();
        kernel.Plugins.AddFromFunctions("Weather", [KernelFunctionFactory.CreateFromMethod(Weather.Get, "Get")]);
        var service = client.AsIChatClient(model).AsBuilder().UseKernelFunctionInvocation().Build().AsChatCompletionService();
        var settings = new PromptExecutionSettings
        {
            FunctionChoiceBehavior = FunctionChoiceBehavior.Auto(),
            ExtensionData = new Dictionary<string, object> { ["top_a"] = 0.5 },
        };

        var history = new ChatHistory("Answer in one sentence.");
        history.AddUserMessage("How is the weather in Lyon?");
        var answer = await service.GetChatMessageContentAsync(history, settings, kernel, cancellationToken);

        Console.WriteLine(answer.Content);
    }
}
