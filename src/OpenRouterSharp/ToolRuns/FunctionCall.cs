using Microsoft.Extensions.AI;

namespace OpenRouterSharp.ToolRuns;

/// <summary>A call that is ready to run.</summary>
/// <param name="Call">The call, as the model requested it.</param>
/// <param name="Text">The arguments to run it with as JSON text, which differ from the model's if they were edited.</param>
/// <param name="Function">The function.</param>
/// <param name="Arguments">The arguments.</param>
internal sealed record FunctionCall(ToolCall Call, string Text, AIFunction Function, AIFunctionArguments Arguments)
{
    /// <summary>Reads the arguments of a call.</summary>
    /// <returns>The call, or <see langword="null"/> if the arguments do not fit; <paramref name="fault"/> is then the result.</returns>
    internal static FunctionCall? Read(ToolCall call, string text, AIFunction function, out ToolResult? fault)
    {
        var arguments = ToolArguments.Read(text, function, out var problem);
        fault = problem is null ? null : Results.Of(call, ToolWords.Arguments(problem), new ArgumentException($"The arguments of '{call.Name}' are wrong: {problem}"));
        return problem is null ? new(call, text, function, arguments) : null;
    }
}
