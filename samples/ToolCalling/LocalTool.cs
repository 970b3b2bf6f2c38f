using OpenRouterSharp;

namespace ToolCalling;

/// <summary>A tool of this program: what the model is told of it, and what it does with the arguments that the model writes.</summary>
/// <param name="Definition">The name, the description and the schema of the arguments.</param>
/// <param name="RunAsync">Does the work. It gets the JSON text that the model wrote, which may be anything.</param>
internal sealed record LocalTool(FunctionTool Definition, Func<string, CancellationToken, Task<string>> RunAsync);
